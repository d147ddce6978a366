using static Rnn.Ops;

namespace Rnn.Training.Tests.Trajectories;

/// <summary>The simple recurrence with PyTorch's two biases.</summary>
[RnnCell]
public sealed partial class TwoBiasRnn<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> W;
    Mat<H, H> U;
    Vec<H> b, c;
    [State] public Vec<H> h;

    public Vec<H> Step(Vec<I> x) => h = Tanh(W * x + U * h + b + c);
}
