using Rnn;
using static Rnn.Ops;

namespace YourOwnCellExample;

/// <summary>
/// A cell of one's own: every unit leaks at a rate that it learns. h' = a h + (1 - a) tanh(W x + U h + b), a = sigmoid(p); W [H x I], U [H x H], b
/// and p [H].
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class LeakyCell<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] public Mat<H, I> W;
    [Orthogonal] public Mat<H, H> U;
    public Vec<H> b;
    [Uniform(2)] public Vec<H> p;
    [State] public Vec<H> h;

    public Vec<H> Step(Vec<I> x)
    {
        var a = Sigmoid(p);
        return h = a * h + (1 - a) * Tanh(W * x + U * h + b);
    }
}

/// <summary>The cell as a layer of a network.</summary>
[RnnModel]
[Input(3)]
[Recurrent(typeof(LeakyCell<,>), 4)]
public partial class LeakyNetwork;
