using Rnn;
using static Rnn.Ops;

namespace CellZooExample;

/// <summary>
/// MinimalRNN (Chen 2017): the input is embedded in the space of the state, and one gate mixes the two. W [H x I], U and V [H x H], b [H];
/// gives h.
/// </summary>
[RnnCell]
public sealed partial class MinimalRnn<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> W;
    [Orthogonal] Mat<H, H> U;
    Mat<H, H> V;
    Vec<H> b;
    [Ones] Vec<H> bu;
    [State] public Vec<H> h;

    public Vec<H> Step(Vec<I> x)
    {
        var z = Tanh(W * x + b);
        var u = Sigmoid(U * h + V * z + bu);
        return h = u * h + (1 - u) * z;
    }
}
