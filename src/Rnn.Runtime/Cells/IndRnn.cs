using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// Independently recurrent network (Li, Li, Cook, Zhu, Gao 2018): every unit sees its own past alone, through u [H]; W [H x I], b [H].
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class IndRnn<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> W;
    [Uniform(1)] Vec<H> u;
    Vec<H> b;
    [Option] Activation<H> activation = Relu;

    /// <summary>What the cell tells: its output and its state [H].</summary>
    [State] public Vec<H> h;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<I> x) => h = activation(W * x + u * h + b);
}
