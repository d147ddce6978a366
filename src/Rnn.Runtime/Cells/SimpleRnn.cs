using static Rnn.Ops;

namespace Rnn;

/// <summary>Simple recurrence with any activation (Keras' SimpleRNN): h' = act(W x + U h + b), W [H x I], U [H x H], b [H].</summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class SimpleRnn<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    [GlorotUniform] Mat<H, I> W;
    [Orthogonal] Mat<H, H> U;
    Vec<H> b;
    [Option] Activation<H> activation = Tanh;

    /// <summary>What the cell tells: its output and its state [H].</summary>
    [State] public Vec<H> h;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<I> x) => h = activation(W * x + U * h + b);
}
