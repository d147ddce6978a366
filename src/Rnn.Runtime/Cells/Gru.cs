using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// GRU, reset after the product (cuDNN; Keras with reset_after, PyTorch): W [H x I], U [H x H] for the update gate z, the reset gate r
/// and the candidate n, with two biases each, b on the input's side and c on the state's.
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class Gru<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wz, Wr, Wn;
    [Orthogonal] Mat<H, H> Uz, Ur, Un;
    Vec<H> bz, br, bn, cz, cr, cn;
    [Option] Activation<H> gate = Sigmoid, activation = Tanh;

    /// <summary>What the cell tells: its output and its state [H].</summary>
    [State] public Vec<H> h;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<I> x)
    {
        var z = gate(Wz * x + bz + Uz * h + cz);
        var r = gate(Wr * x + br + Ur * h + cr);
        var n = activation(Wn * x + bn + r * (Un * h + cn));
        return h = z * h + (1 - z) * n;
    }
}
