using static Rnn.Ops;

namespace Rnn.Training.Tests.Trajectories;

/// <summary>The LSTM with PyTorch's two biases: each moves by its own gradient, so training differs from that of their sum.</summary>
[RnnCell]
public sealed partial class TwoBiasLstm<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> Wi, Wf, Wg, Wo;
    Mat<H, H> Ui, Uf, Ug, Uo;
    Vec<H> bi, bf, bg, bo, ci, cf, cg, co;
    [State] public Vec<H> h, c;

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
