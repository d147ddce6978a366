using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// The simple recurrent network in the letters of lectures, read-out included (Elman 1990): h' = act(U x + W h + b), y = V h' + c, with U [S x R],
/// W [S x S], V [T x S], or without the biases b [S] and c [T]: s r + s s + t s numbers.
/// </summary>
/// <typeparam name="R">The width of the input.</typeparam>
/// <typeparam name="T">The width of the output.</typeparam>
/// <typeparam name="S">The width of the hidden state.</typeparam>
[RnnCell]
public sealed partial class UvwNetwork<R, T, S> : ICell<R, T> where R : IDim where T : IDim where S : IDim
{
    [GlorotUniform] Mat<S, R> U;
    [Orthogonal] Mat<S, S> W;
    [GlorotUniform] Mat<T, S> V;
    Vec<S> b;
    Vec<T> c;
    [Option] Activation<S> activation = Tanh;
    [Option] bool bias = true;

    /// <summary>The hidden state [S].</summary>
    [State] public Vec<S> h;

    /// <summary>One step.</summary>
    /// <param name="x">The input [R].</param>
    /// <returns>The output [T].</returns>
    public Vec<T> Step(Vec<R> x)
    {
        h = activation(bias ? U * x + W * h + b : U * x + W * h);
        return bias ? V * h + c : V * h;
    }
}
