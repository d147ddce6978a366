using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// GRU, reset before the product (Cho et al. 2014): W [H x I], U [H x H], b [H] for the update gate z, the reset gate r and the candidate
/// n. With <c>keep</c> z keeps the old state; without it z writes the new one (Chung et al. 2014).
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class GruResetBefore<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wz, Wr, Wn;
    [Orthogonal] Mat<H, H> Uz, Ur, Un;
    Vec<H> bz, br, bn;
    [Option] Activation<H> gate = Sigmoid, activation = Tanh;
    [Option] bool keep = true;

    /// <summary>What the cell tells: its output and its state [H].</summary>
    [State] public Vec<H> h;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<I> x)
    {
        var z = gate(Wz * x + Uz * h + bz);
        var r = gate(Wr * x + Ur * h + br);
        var n = activation(Wn * x + Un * (r * h) + bn);
        return h = keep ? z * h + (1 - z) * n : (1 - z) * h + z * n;
    }
}
