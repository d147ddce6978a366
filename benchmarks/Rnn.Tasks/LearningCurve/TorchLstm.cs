using static Rnn.Ops;

namespace Rnn.Tasks.LearningCurve;

/// <summary>The LSTM as PyTorch has it: two biases, which learn each for itself and so move their sum twice as fast.</summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class TorchLstm<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [RowUniform] Mat<H, I> Wi, Wf, Wg, Wo;
    [RowUniform] Mat<H, H> Ui, Uf, Ug, Uo;
    [RowUniform] Vec<H> bi, bf, bg, bo, ci, cf, cg, co;

    /// <summary>What the cell tells, h, and what it keeps to itself, c [H].</summary>
    [State] public Vec<H> h, c;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<I> x)
    {
        var i = Sigmoid(Wi * x + Ui * h + bi + ci);
        var f = Sigmoid(Wf * x + Uf * h + bf + cf);
        var g = Tanh(Wg * x + Ug * h + bg + cg);
        var o = Sigmoid(Wo * x + Uo * h + bo + co);
        c = f * c + i * g;
        return h = o * Tanh(c);
    }
}
