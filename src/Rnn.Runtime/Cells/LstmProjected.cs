using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// LSTM with a projection (Sak, Senior, Beaufays 2014): h = Wp (o tanh(c)) has R elements, and the recurrence runs on them. W [H x I],
/// U [H x R], b [H], Wp [R x H].
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="R">The width of h and of the output.</typeparam>
/// <typeparam name="H">The width of the cell c and of the gates.</typeparam>
[RnnCell]
public sealed partial class LstmProjected<I, R, H> : ICell<I, R> where I : IDim where R : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wi, Wf, Wg, Wo;
    [Orthogonal] Mat<H, R> Ui, Uf, Ug, Uo;
    Vec<H> bi, bg, bo;
    [Ones] Vec<H> bf;
    [GlorotUniform] Mat<R, H> Wp;
    [Option] Activation<H> gate = Sigmoid, activation = Tanh;

    /// <summary>The projected output [R].</summary>
    [State] public Vec<R> h;

    /// <summary>The cell [H].</summary>
    [State] public Vec<H> c;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [R].</returns>
    public Vec<R> Step(Vec<I> x)
    {
        var i = gate(Wi * x + Ui * h + bi);
        var f = gate(Wf * x + Uf * h + bf);
        var g = activation(Wg * x + Ug * h + bg);
        var o = gate(Wo * x + Uo * h + bo);
        c = f * c + i * g;
        return h = Wp * (o * activation(c));
    }
}
