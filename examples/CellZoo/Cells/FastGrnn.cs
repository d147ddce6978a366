using Rnn;
using static Rnn.Ops;

namespace CellZooExample;

/// <summary>
/// FastGRNN (Kusupati et al. 2018): gate and candidate share their matrices, which are products of two thin ones; two numbers weigh new
/// against old. W1 [H x R], W2 [R x I], U1 [H x R], U2 [R x H], b [H]; gives h.
/// </summary>
[RnnCell]
public sealed partial class FastGrnn<I, H, R> : ICell<I, H> where I : IDim where H : IDim where R : IDim
{
    Mat<H, R> W1, U1;
    Mat<R, I> W2;
    Mat<R, H> U2;
    [Ones] Vec<H> bz;
    Vec<H> bn;
    [Constant(1)] Scalar zeta;
    [Constant(-4)] Scalar nu;
    [State] public Vec<H> h;

    public Vec<H> Step(Vec<I> x)
    {
        var shared = W1 * (W2 * x) + U1 * (U2 * h);
        var z = Sigmoid(shared + bz);
        var n = Tanh(shared + bn);
        return h = (Sigmoid(zeta) * (1 - z) + Sigmoid(nu)) * n + z * h;
    }
}
