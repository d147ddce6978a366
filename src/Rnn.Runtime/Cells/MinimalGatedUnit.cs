using static Rnn.Ops;

namespace Rnn;

/// <summary>Minimal gated unit (Zhou, Wu, Zhang, Zhou 2016): W [H x I], U [H x H], b [H] for the one gate f and the candidate n.</summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class MinimalGatedUnit<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wf, Wn;
    [Orthogonal] Mat<H, H> Uf, Un;
    Vec<H> bf, bn;
    [Option] Activation<H> gate = Sigmoid, activation = Tanh;

    /// <summary>What the cell tells: its output and its state [H].</summary>
    [State] public Vec<H> h;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<I> x)
    {
        var f = gate(Wf * x + Uf * h + bf);
        var n = activation(Wn * x + Un * (f * h) + bn);
        return h = (1 - f) * h + f * n;
    }
}
