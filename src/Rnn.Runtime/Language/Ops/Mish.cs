namespace Rnn;

/// <content>Mish.</content>
public static partial class Ops
{
    /// <summary>x tanh(log(1 + exp(x))) (Misra 2019), element by element.</summary>
    public static Vec<N> Mish<N>(Vec<N> x) where N : IDim => x.Each(SelfGatedByTanh);

    /// <summary>x tanh(log(1 + exp(x))) (Misra 2019).</summary>
    public static Scalar Mish(Scalar x) => new(SelfGatedByTanh(x.Value));

    static double SelfGatedByTanh(double x) => x * Math.Tanh(LogOnePlusExp(x));
}
