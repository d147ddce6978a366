using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// Reservoir of an echo state network (Jaeger 2001; leak: Jaeger, Lukosevicius, Popovici, Siewert 2007): fixed random recurrence that is never
/// trained. x' = (1 - leak) x + leak tanh(Win [1; u] + W x); Win [N x (1 + I)], W [N x N] sparse with a given spectral radius. It gives [u; x'],
/// so that a linear layer behind it is the read-out Wout [1; u; x'], which ridge regression finds in one go. A network that hears its own
/// output has that among its inputs u: the target while the read-out is fitted (teacher forcing), the read-out's output afterwards.
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="N">The number of units.</typeparam>
[RnnCell]
public sealed partial class EchoState<I, N> : ICell<I, Sum<I, N>> where I : IDim where N : IDim
{
    [Frozen, Uniform(0.5)] Mat<N, Sum<D1, I>> Win;
    [Frozen, Reservoir(0.9, 0.1)] Mat<N, N> W;
    [Option] double leak = 1;

    /// <summary>The units [N].</summary>
    [State] public Vec<N> x;

    /// <summary>One step.</summary>
    /// <param name="u">The input [I].</param>
    /// <returns>Input and units [I + N].</returns>
    public Vec<Sum<I, N>> Step(Vec<I> u)
    {
        x = (1 - leak) * x + leak * Tanh(Win * Concat(1, u) + W * x);
        return Concat(u, x);
    }
}
