namespace Rnn;

/// <content>Swish.</content>
public static partial class Ops
{
    /// <summary>x / (1 + exp(-x)), also called SiLU (Ramachandran, Zoph, Le 2017), element by element.</summary>
    public static Vec<N> Swish<N>(Vec<N> x) where N : IDim => x.Each(SelfGated);

    /// <summary>x / (1 + exp(-x)), also called SiLU (Ramachandran, Zoph, Le 2017).</summary>
    public static Scalar Swish(Scalar x) => new(SelfGated(x.Value));

    static double SelfGated(double x) => x / (1 + Math.Exp(-x));
}
