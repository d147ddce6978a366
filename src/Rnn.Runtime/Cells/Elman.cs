using static Rnn.Ops;

namespace Rnn;

/// <summary>The hidden layer of Elman (1990): h' = act(Wxh x + Whh h + bh), Wxh [H x I], Whh [H x H], bh [H].</summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class Elman<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> Wxh;
    [Orthogonal] Mat<H, H> Whh;
    Vec<H> bh;
    [Option] Activation<H> activation = Tanh;

    /// <summary>What the cell tells: its output and its state [H].</summary>
    [State] public Vec<H> h;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<I> x) => h = activation(Wxh * x + Whh * h + bh);
}
