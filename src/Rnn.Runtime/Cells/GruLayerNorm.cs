using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// GRU with layer normalisation of what comes from the input and from the state, each for itself (Ba, Kiros, Hinton 2016): W [H x I], U [H x H],
/// gains s (input) and q (state), biases b [H].
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class GruLayerNorm<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wz, Wr, Wn;
    [Orthogonal] Mat<H, H> Uz, Ur, Un;
    [Ones] Vec<H> sz, sr, sn, qz, qr, qn;
    Vec<H> bz, br, bn;
    [Option] Activation<H> gate = Sigmoid, activation = Tanh;

    /// <summary>What the cell tells: its output and its state [H].</summary>
    [State] public Vec<H> h;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<I> x)
    {
        var z = gate(sz * LayerNorm(Wz * x) + qz * LayerNorm(Uz * h) + bz);
        var r = gate(sr * LayerNorm(Wr * x) + qr * LayerNorm(Ur * h) + br);
        var n = activation(sn * LayerNorm(Wn * x) + r * (qn * LayerNorm(Un * h)) + bn);
        return h = z * h + (1 - z) * n;
    }
}
