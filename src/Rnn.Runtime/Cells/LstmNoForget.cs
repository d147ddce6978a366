using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// LSTM without a forget gate, as it was at first, with today's activations (Hochreiter, Schmidhuber 1997): W [H x I], U [H x H], b [H]. The
/// cell forgets nothing, so that what it sums may grow without bound: reset it between sequences.
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class LstmNoForget<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wi, Wg, Wo;
    [Orthogonal] Mat<H, H> Ui, Ug, Uo;
    Vec<H> bi, bg, bo;
    [Option] Activation<H> gate = Sigmoid, activation = Tanh;

    /// <summary>What the cell tells, h, and what it keeps to itself, c [H].</summary>
    [State] public Vec<H> h, c;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<I> x)
    {
        var i = gate(Wi * x + Ui * h + bi);
        var g = activation(Wg * x + Ug * h + bg);
        var o = gate(Wo * x + Uo * h + bo);
        c = c + i * g;
        return h = o * activation(c);
    }
}
