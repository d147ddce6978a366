namespace Rnn;

/// <content>Softplus.</content>
public static partial class Ops
{
    /// <summary>log(1 + exp(x)), element by element.</summary>
    public static Vec<N> Softplus<N>(Vec<N> x) where N : IDim => x.Each(LogOnePlusExp);

    /// <summary>log(1 + exp(x)).</summary>
    public static Scalar Softplus(Scalar x) => new(LogOnePlusExp(x.Value));

    static double LogOnePlusExp(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
}
