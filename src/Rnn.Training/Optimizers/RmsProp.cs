using System.Runtime.CompilerServices;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>
/// RMSprop (Hinton 2012): s = rho s + (1 - rho) g^2; w -= lr g / (sqrt(s) + eps), or with eps inside the root as Keras has it.
/// Centered: the running mean m of g is subtracted, s - m^2 stands under the root. With momentum mu: v = mu v + g / root;
/// w -= lr v (Keras keeps the rate inside v: v = mu v + lr g / root; w -= v).
/// </summary>
/// <param name="learningRate">The step size.</param>
/// <param name="rho">How much of the running mean square stays at each update.</param>
/// <param name="epsilon">Keeps the division from zero.</param>
/// <param name="momentum">mu; 0: no momentum.</param>
/// <param name="centered">Whether the variance of the gradient is used instead of its mean square.</param>
/// <param name="epsilonInsideRoot">True: Keras' form; false: PyTorch's.</param>
/// <param name="weightDecay">How strongly parameters are drawn to zero; added to the gradient.</param>
public sealed class RmsProp(
    float learningRate = 0.001f, float rho = 0.9f, float epsilon = 1e-7f, float momentum = 0, bool centered = false,
    bool epsilonInsideRoot = true, float weightDecay = 0)
    : Optimizer(learningRate, weightDecay)
{
    readonly float rho = Decay(rho, nameof(rho));
    readonly float momentum = Decay(momentum, nameof(momentum));
    readonly float epsilon = PositiveEpsilon(epsilon);

    /// <inheritdoc/>
    protected override int MomentsPerParameter => 1 + (centered ? 1 : 0) + (momentum == 0 ? 0 : 1);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Sweep<L>(Span<L> parameters, ReadOnlySpan<L> gradients, int first, L scale)
    {
        var squares = Moment<L>(0, first, parameters.Length);
        var means = centered ? Moment<L>(1, first, parameters.Length) : [];
        var velocity = momentum == 0 ? [] : Moment<L>(centered ? 2 : 1, first, parameters.Length);
        L decay = L.Set(WeightDecay), stay = L.Set(rho), fresh = L.Set(1 - rho), least = L.Set(epsilon);
        L keep = L.Set(momentum), inside = L.Set(epsilonInsideRoot ? Rate : 1f), step = L.Set(epsilonInsideRoot ? -1f : -Rate);
        for (int i = 0; i < parameters.Length; i++)
        {
            L g = L.Fma(decay, parameters[i], gradients[i] * scale);
            L square = squares[i] = L.Fma(stay, squares[i], fresh * (g * g));
            if (!means.IsEmpty)
            {
                L mean = means[i] = L.Flushed(L.Fma(stay, means[i], fresh * g));
                square = L.Max(L.Zero, square - (mean * mean));
            }

            L root = epsilonInsideRoot ? L.Sqrt(square + least) : L.Sqrt(square) + least;
            L move = inside * g / root;
            if (!velocity.IsEmpty) move = velocity[i] = L.Flushed(L.Fma(keep, velocity[i], move));
            parameters[i] = L.Fma(step, move, parameters[i]);
        }
    }
}
