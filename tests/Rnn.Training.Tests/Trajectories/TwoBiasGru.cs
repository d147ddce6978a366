using static Rnn.Ops;

namespace Rnn.Training.Tests.Trajectories;

/// <summary>The GRU with PyTorch's two biases.</summary>
[RnnCell]
public sealed partial class TwoBiasGru<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> Wr, Wz, Wn;
    Mat<H, H> Ur, Uz, Un;
    Vec<H> br, bz, bn, cr, cz, cn;
    [State] public Vec<H> h;

    public Vec<H> Step(Vec<I> x)
    {
        var r = Sigmoid(Wr * x + Ur * h + br + cr);
        var z = Sigmoid(Wz * x + Uz * h + bz + cz);
        var n = Tanh(Wn * x + r * (Un * h + cn) + bn);
        return h = (1 - z) * n + z * h;
    }
}
