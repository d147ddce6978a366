namespace Rnn;

/// <content>HardSigmoid.</content>
public static partial class Ops
{
    /// <summary>0.2 x + 0.5 between 0 and 1 (Keras 2 and ONNX), element by element.</summary>
    public static Vec<N> HardSigmoid<N>(Vec<N> x) where N : IDim => x.Each(HardLogistic);

    /// <summary>0.2 x + 0.5 between 0 and 1 (Keras 2 and ONNX).</summary>
    public static Scalar HardSigmoid(Scalar x) => new(HardLogistic(x.Value));

    static double HardLogistic(double x) => Math.Clamp(0.2 * x + 0.5, 0, 1);
}
