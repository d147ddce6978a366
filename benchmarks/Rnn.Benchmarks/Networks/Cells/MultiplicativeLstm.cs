using static Rnn.Ops;

namespace Rnn.Benchmarks.Networks;

/// <summary>
/// Multiplicative LSTM (Krause, Lu, Murray, Renals 2016): the gates see m = (Wm x) (Um h) in place of h, so that every input has a transition
/// of its own. W [H x I], U [H x H], b [H].
/// </summary>
[RnnCell]
public sealed partial class MultiplicativeLstm<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wm, Wi, Wf, Wg, Wo;
    [Orthogonal] Mat<H, H> Um, Ui, Uf, Ug, Uo;
    Vec<H> bi, bg, bo;
    [Ones] Vec<H> bf;

    /// <summary>What the cell tells, h, and what it keeps to itself, c [H].</summary>
    [State] public Vec<H> h, c;

    /// <summary>One step.</summary>
    public Vec<H> Step(Vec<I> x)
    {
        var m = (Wm * x) * (Um * h);
        var i = Sigmoid(Wi * x + Ui * m + bi);
        var f = Sigmoid(Wf * x + Uf * m + bf);
        var g = Tanh(Wg * x + Ug * m + bg);
        var o = Sigmoid(Wo * x + Uo * m + bo);
        c = f * c + i * g;
        return h = o * Tanh(c);
    }
}
