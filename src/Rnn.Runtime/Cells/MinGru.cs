using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// The GRU without a look at its past in gate and candidate (Feng, Tung, Ahmed, Bengio, Hajimirsadeghi 2024): W [H x I], b [H].
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class MinGru<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wz, Wn;
    Vec<H> bz, bn;
    [Option] Activation<H> gate = Sigmoid, activation = Identity;

    /// <summary>What the cell tells: its output and its state [H].</summary>
    [State] public Vec<H> h;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<I> x)
    {
        var z = gate(Wz * x + bz);
        return h = (1 - z) * h + z * activation(Wn * x + bn);
    }
}
