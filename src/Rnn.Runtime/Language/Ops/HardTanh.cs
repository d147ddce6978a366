namespace Rnn;

/// <content>HardTanh.</content>
public static partial class Ops
{
    /// <summary>x between -1 and 1; no gradient outside, element by element.</summary>
    public static Vec<N> HardTanh<N>(Vec<N> x) where N : IDim => x.Each(HardHyperbolic);

    /// <summary>x between -1 and 1; no gradient outside.</summary>
    public static Scalar HardTanh(Scalar x) => new(HardHyperbolic(x.Value));

    static double HardHyperbolic(double x) => Math.Clamp(x, -1, 1);
}
