using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>
/// Adam (Kingma and Ba 2015): m = b1 m + (1 - b1) g; v = b2 v + (1 - b2) g^2;
/// w -= lr (m / (1 - b1^t)) / (sqrt(v / (1 - b2^t)) + eps). Weight decay is decoupled (AdamW, Loshchilov and Hutter 2019):
/// w -= lr decay w.
/// </summary>
/// <param name="learningRate">The step size.</param>
/// <param name="beta1">How much of the running mean stays at each update.</param>
/// <param name="beta2">How much of the running mean square stays at each update.</param>
/// <param name="epsilon">Keeps the division from zero.</param>
/// <param name="weightDecay">How strongly parameters are drawn to zero.</param>
public sealed class Adam(float learningRate = 0.001f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f, float weightDecay = 0)
    : Optimizer(learningRate)
{
    readonly float beta1 = Decay(beta1, nameof(beta1));
    readonly float beta2 = Decay(beta2, nameof(beta2));
    readonly float epsilon = PositiveEpsilon(epsilon);
    double power1 = 1, power2 = 1;

    /// <inheritdoc/>
    protected override int MomentsPerParameter => 2;

    /// <summary>The powers b1^t and b2^t go on by one factor: no call of the platform's power function.</summary>
    protected override void BeginUpdate()
    {
        power1 *= beta1;
        power2 *= beta2;
    }

    /// <inheritdoc/>
    protected override void UpdateRange(Span<float> parameters, ReadOnlySpan<float> gradients, int first, float scale)
    {
        if (Vector512.IsHardwareAccelerated) Sweep<Lanes512>(parameters, gradients, first, scale);
        else if (Vector256.IsHardwareAccelerated) Sweep<Lanes256>(parameters, gradients, first, scale);
        else Sweep<Lanes128>(parameters, gradients, first, scale);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Sweep<L>(Span<float> parameters, ReadOnlySpan<float> gradients, int first, float scale)
        where L : unmanaged, ILanes<L>
    {
        var w = MemoryMarshal.Cast<float, L>(parameters);
        var gradient = MemoryMarshal.Cast<float, L>(gradients);
        var means = MemoryMarshal.Cast<float, L>(Moment(0, first, parameters.Length));
        var squares = MemoryMarshal.Cast<float, L>(Moment(1, first, parameters.Length));
        L factor = L.Set(scale), keep1 = L.Set(beta1), fresh1 = L.Set(1 - beta1), keep2 = L.Set(beta2), fresh2 = L.Set(1 - beta2);
        L step = L.Set((float)(-LearningRate / (1 - power1))), correction = L.Set((float)(1 / Math.Sqrt(1 - power2)));
        L least = L.Set(epsilon), keep = L.Set(1 - (LearningRate * weightDecay));
        for (int i = 0; i < w.Length; i++)
        {
            L g = gradient[i] * factor;
            L mean = means[i] = L.Fma(keep1, means[i], fresh1 * g);
            L square = squares[i] = L.Fma(keep2, squares[i], fresh2 * (g * g));
            L root = L.Fma(L.Sqrt(square), correction, least);
            w[i] = L.Fma(step, mean / root, keep * w[i]);
        }
    }
}
