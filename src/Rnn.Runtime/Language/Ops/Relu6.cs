namespace Rnn;

/// <content>Relu6.</content>
public static partial class Ops
{
    /// <summary>x between 0 and 6; no gradient outside, element by element.</summary>
    public static Vec<N> Relu6<N>(Vec<N> x) where N : IDim => x.Each(RectifiedToSix);

    /// <summary>x between 0 and 6; no gradient outside.</summary>
    public static Scalar Relu6(Scalar x) => new(RectifiedToSix(x.Value));

    static double RectifiedToSix(double x) => Math.Clamp(x, 0, 6);
}
