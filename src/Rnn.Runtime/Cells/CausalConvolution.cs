using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// A convolution over the last K steps: y(t) = act(W [x(t); x(t - 1); ...; x(t - K + 1)] + b), what lies before the first step being zero. W [O x K I],
/// b [O]. Above dilated layers whose smallest dilation is K it joins chains that never meet (Chang et al. 2017).
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="O">The width of the output.</typeparam>
/// <typeparam name="K">How many steps it sees.</typeparam>
[RnnCell]
public sealed partial class CausalConvolution<I, O, K> : ICell<I, O> where I : IDim where O : IDim where K : IDim
{
    [GlorotUniform] Mat<O, Product<K, I>> W;
    Vec<O> b;
    [Option] Activation<O> activation = Identity;

    /// <summary>The last K inputs, the newest first [K I].</summary>
    [State] Past<Vec<I>, K> past;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The output [O].</returns>
    public Vec<O> Step(Vec<I> x)
    {
        past = past.Push(x);
        return activation(W * Concat(past) + b);
    }
}
