using Rnn;
using static Rnn.Ops;

namespace CellZooExample;

/// <summary>
/// sLSTM of the xLSTM (Beck et al. 2024), one head: input and forget gate are exponentials, the normalizer n divides by what they add up to,
/// and m, the largest exponent so far, keeps both in range. W [H x I], R [H x H], b [H]; gives h.
/// </summary>
[RnnCell]
public sealed partial class ScalarLstm<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> Wi, Wf, Wz, Wo;
    [Orthogonal] Mat<H, H> Ri, Rf, Rz, Ro;
    Vec<H> bi, bz, bo;
    [Constant(3)] Vec<H> bf;
    [State] public Vec<H> h, c, n, m;

    public Vec<H> Step(Vec<I> x)
    {
        var write = Wi * x + Ri * h + bi;
        var keep = LogSigmoid(Wf * x + Rf * h + bf) + m;
        var z = Tanh(Wz * x + Rz * h + bz);
        var o = Sigmoid(Wo * x + Ro * h + bo);
        m = Max(keep, write);
        var i = Exp(write - m);
        var f = Exp(keep - m);
        c = f * c + i * z;
        n = f * n + i;
        return h = o * (c / n);
    }
}
