// Later cells, to see that the form holds: they need nothing that the older ones did not.
using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Systems;

/// <summary>Simple recurrent unit (Lei et al. 2018): no matrix reads the state.</summary>
[RnnCell]
public sealed partial class Sru<H> : ICell<H, H> where H : IDim
{
    Mat<H, H> W, Wf, Wr;
    Vec<H> vf, vr, bf, br;
    [State] Vec<H> c;

    public Vec<H> Step(Vec<H> x)
    {
        var f = Sigmoid(Wf * x + vf * c + bf);
        var r = Sigmoid(Wr * x + vr * c + br);
        c = f * c + (1 - f) * (W * x);
        return r * c + (1 - r) * x;
    }
}

/// <summary>Long expressive memory (Rusch et al. 2022): two states, two learnt time steps.</summary>
[RnnCell]
public sealed partial class LongExpressiveMemory<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, H> W1, W2, Wz, Wy;
    Mat<H, I> V1, V2, Vz, Vy;
    Vec<H> b1, b2, bz, by;
    [State] Vec<H> y, z;
    [Option] double dt = 1;

    public Vec<H> Step(Vec<I> u)
    {
        var fast = dt * Sigmoid(W1 * y + V1 * u + b1);
        var slow = dt * Sigmoid(W2 * y + V2 * u + b2);
        z = (1 - fast) * z + fast * Tanh(Wz * y + Vz * u + bz);
        return y = (1 - slow) * y + slow * Tanh(Wy * z + Vy * u + by);
    }
}

/// <summary>sLSTM (Beck et al. 2024): exponential gates, kept in range by the running maximum m.</summary>
[RnnCell]
public sealed partial class SLstm<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> Wz, Wi, Wf, Wo;
    Mat<H, H> Rz, Ri, Rf, Ro;
    Vec<H> bz, bi, bf, bo;
    [State] Vec<H> h, c, n, m;

    public Vec<H> Step(Vec<I> x)
    {
        var z = Tanh(Wz * x + Rz * h + bz);
        var o = Sigmoid(Wo * x + Ro * h + bo);
        var logI = Wi * x + Ri * h + bi;
        var logF = Wf * x + Rf * h + bf + m;
        m = Max(logF, logI);
        var i = Exp(logI - m);
        var f = Exp(logF - m);
        c = f * c + i * z;
        n = f * n + i;
        return h = o * c / n;
    }
}

/// <summary>mLSTM (Beck et al. 2024): the memory is a matrix, written by an outer product.</summary>
[RnnCell]
public sealed partial class MLstm<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> Wq, Wk, Wv, Wo;
    Vec<H> bq, bk, bv, bo;
    Vec<I> wi, wf;
    Scalar bi, bf;
    [State] Mat<H, H> C;
    [State] Vec<H> n;
    [State] Scalar m;

    public Vec<H> Step(Vec<I> x)
    {
        var q = Wq * x + bq;
        var k = (Wk * x + bk) / Sqrt(H.Size);
        var v = Wv * x + bv;
        var logI = Dot(wi, x) + bi;
        var logF = Dot(wf, x) + bf + m;
        m = Max(logF, logI);
        var i = Exp(logI - m);
        var f = Exp(logF - m);
        C = f * C + i * Outer(v, k);
        n = f * n + i * k;
        return Sigmoid(Wo * x + bo) * (C * q) / Max(Abs(Dot(n, q)), Exp(-m));
    }
}

/// <summary>Trained initial state, and a fast-weight memory (Schmidhuber 1992; Ba et al. 2016).</summary>
[RnnCell]
public sealed partial class FastWeights<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> W;
    Mat<H, H> U;
    Vec<H> h0;
    [State(Initial = nameof(h0))] Vec<H> h;
    [State] Mat<H, H> A;
    [Option] double decay = 0.95, rate = 0.5;

    public Vec<H> Step(Vec<I> x)
    {
        A = decay * A + rate * Outer(h, h);
        var start = W * x + U * h;
        var s = Tanh(start);
        for (int n = 0; n < 2; n++) s = Tanh(start + A * s);
        return h = s;
    }
}
