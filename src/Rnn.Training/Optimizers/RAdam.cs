using System.Runtime.CompilerServices;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>
/// Rectified Adam (Liu et al. 2020): while the variance of the adaptive rate is not tractable (rho_t at most 5) a step of plain momentum,
/// afterwards Adam's step times the rectification. rho_inf = 2 / (1 - b2) - 1, rho_t = rho_inf - 2 t b2^t / (1 - b2^t).
/// </summary>
/// <param name="learningRate">The step size.</param>
/// <param name="beta1">How much of the running mean stays at each update.</param>
/// <param name="beta2">How much of the running mean square stays at each update.</param>
/// <param name="epsilon">Keeps the division from zero.</param>
/// <param name="weightDecay">How strongly parameters are drawn to zero; added to the gradient.</param>
public sealed class RAdam(float learningRate = 0.001f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f, float weightDecay = 0)
    : Optimizer(learningRate, weightDecay)
{
    readonly float beta1 = Decay(beta1, nameof(beta1));
    readonly float beta2 = Decay(beta2, nameof(beta2));
    readonly float epsilon = PositiveEpsilon(epsilon);
    double power1 = 1, power2 = 1, rectification;

    /// <inheritdoc/>
    protected override int MomentsPerParameter => 2;

    /// <inheritdoc/>
    protected override void BeginUpdate()
    {
        power1 *= beta1;
        power2 *= beta2;
        double limit = (2 / (1 - (double)beta2)) - 1, rho = limit - (2 * Updates * power2 / (1 - power2));
        rectification = rho > 5 ? Math.Sqrt((rho - 4) * (rho - 2) * limit / ((limit - 4) * (limit - 2) * rho)) * Math.Sqrt(1 - power2) : 0;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Sweep<L>(Span<L> parameters, ReadOnlySpan<L> gradients, int first, L scale)
    {
        var means = Moment<L>(0, first, parameters.Length);
        var squares = Moment<L>(1, first, parameters.Length);
        bool adapts = rectification > 0;
        L step = L.Set((float)(-Rate / (1 - power1) * (adapts ? rectification : 1))), least = L.Set(epsilon), decay = L.Set(WeightDecay);
        L keep1 = L.Set(beta1), fresh1 = L.Set(1 - beta1), keep2 = L.Set(beta2), fresh2 = L.Set(1 - beta2);
        for (int i = 0; i < parameters.Length; i++)
        {
            L g = L.Fma(decay, parameters[i], gradients[i] * scale);
            means[i] = L.Flushed(L.Fma(keep1, means[i], fresh1 * g));
            squares[i] = L.Fma(keep2, squares[i], fresh2 * (g * g));
            parameters[i] = L.Fma(step, adapts ? means[i] / (L.Sqrt(squares[i]) + least) : means[i], parameters[i]);
        }
    }
}
