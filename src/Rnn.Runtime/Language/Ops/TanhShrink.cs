namespace Rnn;

/// <content>TanhShrink.</content>
public static partial class Ops
{
    /// <summary>x - tanh(x), element by element.</summary>
    public static Vec<N> TanhShrink<N>(Vec<N> x) where N : IDim => x.Each(Shrunk);

    /// <summary>x - tanh(x).</summary>
    public static Scalar TanhShrink(Scalar x) => new(Shrunk(x.Value));

    static double Shrunk(double x) => x - Math.Tanh(x);
}
