using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
    : Optimizer(learningRate)
{
    readonly float momentum = Decay(momentum, nameof(momentum));

    /// <inheritdoc/>
    protected override int MomentsPerParameter => momentum == 0 ? 0 : 1;

    /// <inheritdoc/>
    protected override void UpdateRange(Span<float> parameters, ReadOnlySpan<float> gradients, int first, float scale)
    {
        var velocity = momentum == 0 ? [] : Moment(0, first, parameters.Length);
        if (Vector512.IsHardwareAccelerated) Sweep<Lanes512>(parameters, gradients, velocity, scale);
        else if (Vector256.IsHardwareAccelerated) Sweep<Lanes256>(parameters, gradients, velocity, scale);
        else Sweep<Lanes128>(parameters, gradients, velocity, scale);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Sweep<L>(Span<float> parameters, ReadOnlySpan<float> gradients, Span<float> velocity, float scale)
        where L : unmanaged, ILanes<L>
    {
        var w = MemoryMarshal.Cast<float, L>(parameters);
        var gradient = MemoryMarshal.Cast<float, L>(gradients);
        var v = MemoryMarshal.Cast<float, L>(velocity);
        L factor = L.Set(scale), step = L.Set(-LearningRate), decay = L.Set(weightDecay);
        L keep = L.Set(momentum), fresh = L.Set(Updates == 1 ? 1f : 1f - dampening);
        for (int i = 0; i < w.Length; i++)
        {
            L g = L.Fma(decay, w[i], gradient[i] * factor);
            if (!v.IsEmpty)
            {
                v[i] = L.Fma(keep, v[i], fresh * g);
                g = nesterov ? L.Fma(keep, v[i], g) : v[i];
            }

            w[i] = L.Fma(step, g, w[i]);
        }
    }
}
