using System.Runtime.CompilerServices;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>
/// Gradient descent with momentum: v = mu v + (1 - dampening) g; w -= lr v, or with Nesterov's look-ahead w -= lr (g + mu v).
/// The first v is g itself. Weight decay adds decay * w to the gradient.
/// </summary>
/// <param name="learningRate">The step size.</param>
/// <param name="momentum">mu; 0 is plain gradient descent.</param>
/// <param name="nesterov">Whether the step looks ahead along the momentum.</param>
/// <param name="weightDecay">How strongly parameters are drawn to zero.</param>
/// <param name="dampening">Share of the gradient that does not enter v after the first update.</param>
public sealed class Sgd(float learningRate = 0.01f, float momentum = 0, bool nesterov = false, float weightDecay = 0, float dampening = 0)
    : Optimizer(learningRate, weightDecay)
{
    readonly bool hasVelocity = momentum != 0;
    float momentum = Decay(momentum, nameof(momentum));

    /// <inheritdoc/>
    protected override int MomentsPerParameter => hasVelocity ? 1 : 0;

    /// <inheritdoc/>
    protected internal override float? Momentum => hasVelocity ? momentum : null;

    /// <inheritdoc/>
    protected internal override void SetMomentum(float momentum) => this.momentum = hasVelocity ? Decay(momentum, nameof(momentum)) : 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Sweep<L>(Span<L> parameters, ReadOnlySpan<L> gradients, int first, L scale)
    {
        var v = hasVelocity ? Moment<L>(0, first, parameters.Length) : [];
        L step = L.Set(-Rate), decay = L.Set(WeightDecay), keep = L.Set(momentum), fresh = L.Set(Updates == 1 ? 1f : 1f - dampening);
        for (int i = 0; i < parameters.Length; i++)
        {
            L g = L.Fma(decay, parameters[i], gradients[i] * scale);
            if (!v.IsEmpty)
            {
                v[i] = L.Flushed(L.Fma(keep, v[i], fresh * g));
                g = nesterov ? L.Fma(keep, v[i], g) : v[i];
            }

            parameters[i] = L.Fma(step, g, parameters[i]);
        }
    }
}
