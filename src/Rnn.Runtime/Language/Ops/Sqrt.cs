namespace Rnn;

/// <content>Sqrt.</content>
public static partial class Ops
{
    /// <summary>The square root, element by element.</summary>
    public static Vec<N> Sqrt<N>(Vec<N> x) where N : IDim => x.Each(Math.Sqrt);

    /// <summary>The square root.</summary>
    public static Scalar Sqrt(Scalar x) => new(Math.Sqrt(x.Value));
}
