namespace Rnn;

/// <content>Clamp.</content>
public static partial class Ops
{
    /// <summary>x between two bounds, element by element; no gradient outside them.</summary>
    public static Vec<N> Clamp<N>(Vec<N> x, Scalar low, Scalar high) where N : IDim => x.Each(a => Math.Min(Math.Max(a, low.Value), high.Value));

    /// <summary>x between two bounds.</summary>
    public static Scalar Clamp(Scalar x, Scalar low, Scalar high) => new(Math.Min(Math.Max(x.Value, low.Value), high.Value));
}
