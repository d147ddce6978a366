namespace Rnn;

/// <content>Exp.</content>
public static partial class Ops
{
    /// <summary>exp(x), element by element.</summary>
    public static Vec<N> Exp<N>(Vec<N> x) where N : IDim => x.Each(Math.Exp);

    /// <summary>exp(x).</summary>
    public static Scalar Exp(Scalar x) => new(Math.Exp(x.Value));
}
