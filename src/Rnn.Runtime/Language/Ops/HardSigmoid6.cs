namespace Rnn;

/// <content>HardSigmoid6.</content>
public static partial class Ops
{
    /// <summary>x / 6 + 0.5 between 0 and 1 (Keras 3 and PyTorch), element by element.</summary>
    public static Vec<N> HardSigmoid6<N>(Vec<N> x) where N : IDim => x.Each(HardLogistic6);

    /// <summary>x / 6 + 0.5 between 0 and 1 (Keras 3 and PyTorch).</summary>
    public static Scalar HardSigmoid6(Scalar x) => new(HardLogistic6(x.Value));

    static double HardLogistic6(double x) => Math.Clamp(x / 6 + 0.5, 0, 1);
}
