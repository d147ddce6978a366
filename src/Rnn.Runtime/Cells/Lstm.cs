using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// LSTM with forget gate (Hochreiter, Schmidhuber 1997; Gers, Schmidhuber, Cummins 2000): W [H x I], U [H x H], b [H] for the input gate i,
/// the forget gate f, the candidate g and the output gate o. The forget gate's bias starts at 1, so that it keeps by default.
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class Lstm<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wi, Wf, Wg, Wo;
    [Orthogonal] Mat<H, H> Ui, Uf, Ug, Uo;
    Vec<H> bi, bg, bo;
    [Ones] Vec<H> bf;
    [Option] Activation<H> gate = Sigmoid, activation = Tanh;

    /// <summary>What the cell tells, h, and what it keeps to itself, c [H].</summary>
    [State] public Vec<H> h, c;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<I> x)
    {
        var i = gate(Wi * x + Ui * h + bi);
        var f = gate(Wf * x + Uf * h + bf);
        var g = activation(Wg * x + Ug * h + bg);
        var o = gate(Wo * x + Uo * h + bo);
        c = f * c + i * g;
        return h = o * activation(c);
    }
}
