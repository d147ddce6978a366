namespace Rnn;

/// <content>LayerNorm.</content>
public static partial class Ops
{
    /// <summary>Layer normalisation (Ba, Kiros, Hinton 2016) with an epsilon of 1e-5 and without gain and bias, which are parameters: <c>gain * LayerNorm(x) + bias</c>.</summary>
    public static Vec<N> LayerNorm<N>(Vec<N> x) where N : IDim => LayerNorm(x, 1e-5);

    /// <summary>(x - mean) / sqrt(variance + epsilon), over the elements of one vector; the variance is the mean square.</summary>
    /// <param name="x">The vector.</param>
    /// <param name="epsilon">What keeps a constant vector from a division by zero; known when the model is compiled.</param>
    public static Vec<N> LayerNorm<N>(Vec<N> x, double epsilon) where N : IDim
    {
        var centred = x - Mean(x);
        return centred / Sqrt(Mean(centred * centred) + epsilon);
    }
}
