// Neural Turing Machine (Graves, Wayne, Danihelka 2014).
using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Systems;

/// <summary>Where a head looks: content, gate, shift, sharpen. R shift weights, an odd number.</summary>
[RnnCell]
public sealed partial class Head<H, N, W, R> where H : IDim where N : IDim where W : IDim where R : IDim
{
    Mat<W, H> Wk;  Vec<W> bk;
    Vec<H> Wbeta, Wg, Wgamma;  Scalar bbeta, bg, bgamma;
    Mat<R, H> Ws;  Vec<R> bs;
    [State] public Vec<N> w;
    const double Epsilon = 1e-8;

    public Vec<N> Step(Vec<H> h, Mat<N, W> M)
    {
        var k = Wk * h + bk;
        var beta = Softplus(Dot(Wbeta, h) + bbeta);
        var g = Sigmoid(Dot(Wg, h) + bg);
        var s = Softmax(Ws * h + bs);
        var gamma = 1 + Softplus(Dot(Wgamma, h) + bgamma);

        var content = Softmax(beta * (M * k) / (RowNorms(M) * Norm(k) + Epsilon));
        var gated = g * content + (1 - g) * w;
        var shifted = Zeros<N>();
        for (int j = 0; j < R.Size; j++) shifted = shifted + s[j] * Rotate(gated, j - R.Size / 2);
        var sharp = Pow(shifted, gamma);
        return w = sharp / Sum(sharp);
    }
}

/// <summary>One read and one write head around any controller that maps [x; r] to h.</summary>
[RnnCell]
public sealed partial class TuringMachine<C, I, O, H, N, W, R> : ICell<I, O>
    where C : ICell<Sum<I, W>, H> where I : IDim where O : IDim where H : IDim where N : IDim where W : IDim where R : IDim
{
    C ctl;
    Head<H, N, W, R> read, write;
    Mat<W, H> We, Wa;  Vec<W> be, ba;
    Mat<O, Sum<H, W>> Wy;  Vec<O> by;
    [Constant(1e-6)] Mat<N, W> start;
    [State(Initial = nameof(start))] Mat<N, W> M;
    [State] Vec<W> r;
    [Option] bool readFirst = true, erasing = true;                      // erasing false: M_i <- a_i w + (1 - a_i) M_i

    public Vec<O> Step(Vec<I> x)
    {
        var h = ctl.Step(Concat(x, r));
        if (readFirst) r = M.T * read.Step(h, M);
        var w = write.Step(h, M);
        var e = erasing ? Sigmoid(We * h + be) : Ones<W>();
        var a = Wa * h + ba;
        M = M - Hadamard(M, Outer(w, e)) + Outer(w, a);
        if (!readFirst) r = M.T * read.Step(h, M);
        return Sigmoid(Wy * Concat(h, r) + by);
    }
}
