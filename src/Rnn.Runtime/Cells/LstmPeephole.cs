using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// LSTM with peepholes (Gers, Schmidhuber 2000): the gates see the cell through p [H], element by element; input and forget gate the old
/// one, the output gate the new one. W [H x I], U [H x H], b [H].
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class LstmPeephole<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wi, Wf, Wg, Wo;
    [Orthogonal] Mat<H, H> Ui, Uf, Ug, Uo;
    [Uniform(0.05)] Vec<H> pi, pf, po;
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
        var i = gate(Wi * x + Ui * h + pi * c + bi);
        var f = gate(Wf * x + Uf * h + pf * c + bf);
        var g = activation(Wg * x + Ug * h + bg);
        c = f * c + i * g;
        var o = gate(Wo * x + Uo * h + po * c + bo);
        return h = o * activation(c);
    }
}
