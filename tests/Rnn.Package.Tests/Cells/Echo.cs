using Rnn;
using static Rnn.Ops;

namespace UsersCells;

/// <summary>A cell in a library of its own: an echo of earlier inputs that fades.</summary>
[RnnCell]
public sealed partial class Echo<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> W;
    [Orthogonal] Mat<H, H> U;
    [Option] Activation<H> activation = Tanh;
    [State] public Vec<H> h;

    public Vec<H> Step(Vec<I> x) => h = activation(W * x + U * h);
}
