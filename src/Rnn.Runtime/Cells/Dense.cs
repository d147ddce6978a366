using static Rnn.Ops;

namespace Rnn;

/// <summary>A fully connected layer: y = act(W x + b), W [O x I], b [O].</summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="O">The width of the output.</typeparam>
[RnnCell]
public sealed partial class Dense<I, O> : ICell<I, O> where I : IDim where O : IDim
{
    [GlorotUniform] Mat<O, I> W;
    Vec<O> b;
    [Option] Activation<O> activation = Identity;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The output [O].</returns>
    public Vec<O> Step(Vec<I> x) => activation(W * x + b);
}
