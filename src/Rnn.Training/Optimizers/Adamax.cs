using System.Runtime.CompilerServices;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>
/// Adamax (Kingma and Ba 2015): m = b1 m + (1 - b1) g; u = max(b2 u, |g|); w -= lr / (1 - b1^t) m / max(u, eps).
/// </summary>
/// <param name="learningRate">The step size.</param>
/// <param name="beta1">How much of the running mean stays at each update.</param>
/// <param name="beta2">How much of the running maximum stays at each update.</param>
/// <param name="epsilon">Keeps the division from zero.</param>
/// <param name="weightDecay">How strongly parameters are drawn to zero; added to the gradient.</param>
public sealed class Adamax(float learningRate = 0.002f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f, float weightDecay = 0)
    : Optimizer(learningRate, weightDecay)
{
    readonly float beta1 = Decay(beta1, nameof(beta1));
    readonly float beta2 = Decay(beta2, nameof(beta2));
    readonly float epsilon = PositiveEpsilon(epsilon);
    double power1 = 1;

    /// <inheritdoc/>
    protected override int MomentsPerParameter => 2;

    /// <inheritdoc/>
    protected override void BeginUpdate() => power1 *= beta1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Sweep<L>(Span<L> parameters, ReadOnlySpan<L> gradients, int first, L scale)
    {
        var means = Moment<L>(0, first, parameters.Length);
        var largest = Moment<L>(1, first, parameters.Length);
        L step = L.Set((float)(-Rate / (1 - power1))), decay = L.Set(WeightDecay), least = L.Set(epsilon);
        L keep1 = L.Set(beta1), fresh1 = L.Set(1 - beta1), keep2 = L.Set(beta2);
        for (int i = 0; i < parameters.Length; i++)
        {
            L g = L.Fma(decay, parameters[i], gradients[i] * scale);
            means[i] = L.Flushed(L.Fma(keep1, means[i], fresh1 * g));
            largest[i] = L.Max(keep2 * largest[i], L.Abs(g));
            parameters[i] = L.Fma(step, means[i] / L.Max(least, largest[i]), parameters[i]);
        }
    }
}
