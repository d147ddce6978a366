using static Rnn.Ops;

namespace Rnn.Benchmarks.Networks;

/// <summary>
/// sLSTM of the xLSTM (Beck et al. 2024), one head: an exponential input gate, a normalizer n, and a stabilizer m, the largest exponent so far.
/// W [H x I], U [H x H], b [H].
/// </summary>
[RnnCell]
public sealed partial class ScalarLstm<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wi, Wf, Wz, Wo;
    [Orthogonal] Mat<H, H> Ui, Uf, Uz, Uo;
    Vec<H> bi, bz, bo;
    [Ones] Vec<H> bf;

    /// <summary>Output, cell, normalizer, stabilizer [H].</summary>
    [State] public Vec<H> h, c, n, m;

    /// <summary>One step.</summary>
    public Vec<H> Step(Vec<I> x)
    {
        var i = Wi * x + Ui * h + bi;
        var kept = LogSigmoid(Wf * x + Uf * h + bf) + m;
        var z = Tanh(Wz * x + Uz * h + bz);
        var o = Sigmoid(Wo * x + Uo * h + bo);
        m = Max(kept, i);
        var write = Exp(i - m);
        var keep = Exp(kept - m);
        c = keep * c + write * z;
        n = keep * n + write;
        return h = o * (c / n);
    }
}
