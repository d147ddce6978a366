using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// Liquid state machine (Maass, Natschlaeger, Markram 2002) in discrete time: leaky neurons that spike, never trained.
/// v = decay v + Win u + W s + b, 0 while refractory; s' = 1 where v reaches the threshold; v' = 0 after a spike, or v - threshold
/// (<c>subtract</c>), then <c>rest</c> silent steps; r' = trace r + s'. Win [N x I], W [N x N], b [N]. The sign of a connection belongs to the
/// neuron that sends, the column of W. It gives the traces r', which a dense layer behind it reads out.
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="N">The number of neurons.</typeparam>
[RnnCell]
public sealed partial class LiquidState<I, N> : ICell<I, N> where I : IDim where N : IDim
{
    [Frozen, Normal(0.6)] Mat<N, I> Win;
    [Frozen, Reservoir(0.9, 0.3)] Mat<N, N> W;
    [Frozen, Uniform(0.1)] Vec<N> b;
    [Option] double decay = 0.9, threshold = 1, rest = 2, trace = 0.8;
    [Option] bool subtract = false;

    /// <summary>Potentials, spikes (1 or 0), traces of spikes, silent steps left; [N] each.</summary>
    [State] public Vec<N> v, s, r, refractory;

    /// <summary>One step.</summary>
    /// <param name="u">The input [I], such as spikes.</param>
    /// <returns>The traces [N].</returns>
    public Vec<N> Step(Vec<I> u)
    {
        var a = Where(refractory > 0, 0, decay * v + Win * u + W * s + b);
        s = a >= threshold;
        v = subtract ? a - threshold * s : (1 - s) * a;
        refractory = Where(s, rest, Max(refractory - 1, 0));
        return r = trace * r + s;
    }
}
