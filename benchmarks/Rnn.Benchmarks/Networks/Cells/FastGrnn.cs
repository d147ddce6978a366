using static Rnn.Ops;

namespace Rnn.Benchmarks.Networks;

/// <summary>FastGRNN (Kusupati et al. 2018): gate and candidate share W [H x I] and U [H x H]; two numbers say how new and old are mixed.</summary>
[RnnCell]
public sealed partial class FastGrnn<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> W;
    [Orthogonal] Mat<H, H> U;
    Vec<H> bz, bn;
    [Constant(1)] Scalar zeta;
    [Constant(-4)] Scalar nu;

    /// <summary>The state [H].</summary>
    [State] public Vec<H> h;

    /// <summary>One step.</summary>
    public Vec<H> Step(Vec<I> x)
    {
        var shared = W * x + U * h;
        var z = Sigmoid(shared + bz);
        var n = Tanh(shared + bn);
        return h = (Sigmoid(zeta) * (1 - z) + Sigmoid(nu)) * n + z * h;
    }
}
