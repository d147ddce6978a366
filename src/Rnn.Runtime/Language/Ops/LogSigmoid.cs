namespace Rnn;

/// <content>LogSigmoid.</content>
public static partial class Ops
{
    /// <summary>log(1 / (1 + exp(-x))), element by element.</summary>
    public static Vec<N> LogSigmoid<N>(Vec<N> x) where N : IDim => x.Each(LogLogistic);

    /// <summary>log(1 / (1 + exp(-x))).</summary>
    public static Scalar LogSigmoid(Scalar x) => new(LogLogistic(x.Value));

    static double LogLogistic(double x) => -LogOnePlusExp(-x);
}
