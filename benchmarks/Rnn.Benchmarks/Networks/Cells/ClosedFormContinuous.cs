using static Rnn.Ops;

namespace Rnn.Benchmarks.Networks;

/// <summary>
/// CfC, the closed-form continuous-time cell (Hasani et al. 2022), without a backbone and with steps of equal length: a gate in time moves from
/// g to k. W [H x I], U [H x H], b [H].
/// </summary>
[RnnCell]
public sealed partial class ClosedFormContinuous<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wf, Wg, Wk;
    [Orthogonal] Mat<H, H> Uf, Ug, Uk;
    Vec<H> bf, bg, bk;

    /// <summary>The state [H].</summary>
    [State] public Vec<H> h;

    /// <summary>One step.</summary>
    public Vec<H> Step(Vec<I> x)
    {
        var f = Sigmoid(Wf * x + Uf * h + bf);
        var g = Tanh(Wg * x + Ug * h + bg);
        var k = Tanh(Wk * x + Uk * h + bk);
        return h = (1 - f) * g + f * k;
    }
}
