using System.Runtime.CompilerServices;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>
/// Adam (Kingma and Ba 2015): m = b1 m + (1 - b1) g; v = b2 v + (1 - b2) g^2;
/// w -= lr (m / (1 - b1^t)) / (sqrt(v / (1 - b2^t)) + eps). Weight decay adds decay * w to the gradient; <see cref="AdamW"/> decouples it.
/// AMSGrad (Reddi, Kale, Kumar 2018) divides by the largest v so far.
/// </summary>
/// <param name="learningRate">The step size.</param>
/// <param name="beta1">How much of the running mean stays at each update.</param>
/// <param name="beta2">How much of the running mean square stays at each update.</param>
/// <param name="epsilon">Keeps the division from zero.</param>
/// <param name="weightDecay">How strongly parameters are drawn to zero.</param>
/// <param name="amsGrad">Whether the largest v so far divides.</param>
/// <param name="epsilonBeforeCorrection">True: epsilon is added to sqrt(v) before v is corrected, as Keras does.</param>
public class Adam(
    float learningRate = 0.001f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f, float weightDecay = 0, bool amsGrad = false,
    bool epsilonBeforeCorrection = false)
    : Optimizer(learningRate, weightDecay)
{
    readonly float beta2 = Decay(beta2, nameof(beta2));
    readonly float epsilon = PositiveEpsilon(epsilon);
    float beta1 = Decay(beta1, nameof(beta1));
    double power1 = 1, power2 = 1;

    /// <summary>Whether weight decay shrinks parameters directly instead of entering the gradient.</summary>
    private protected virtual bool DecaysParameters => false;

    /// <inheritdoc/>
    protected override int MomentsPerParameter => amsGrad ? 3 : 2;

    /// <inheritdoc/>
    protected internal override float? Momentum => beta1;

    /// <inheritdoc/>
    protected internal override void SetMomentum(float momentum) => beta1 = Decay(momentum, nameof(momentum));

    /// <summary>The powers b1^t and b2^t go on by one factor: no call of the platform's power function.</summary>
    protected override void BeginUpdate()
    {
        power1 *= beta1;
        power2 *= beta2;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Sweep<L>(Span<L> parameters, ReadOnlySpan<L> gradients, int first, L scale)
    {
        var means = Moment<L>(0, first, parameters.Length);
        var squares = Moment<L>(1, first, parameters.Length);
        var largest = amsGrad ? Moment<L>(2, first, parameters.Length) : [];
        double correction = 1 / Math.Sqrt(1 - power2);
        L keep1 = L.Set(beta1), fresh1 = L.Set(1 - beta1), keep2 = L.Set(beta2), fresh2 = L.Set(1 - beta2);
        L step = L.Set((float)(-Rate / (1 - power1))), corrected = L.Set((float)correction);
        L least = L.Set(epsilonBeforeCorrection ? (float)(epsilon * correction) : epsilon);
        L keep = L.Set(DecaysParameters ? 1 - (Rate * WeightDecay) : 1), decay = L.Set(DecaysParameters ? 0 : WeightDecay);
        for (int i = 0; i < parameters.Length; i++)
        {
            L g = L.Fma(decay, parameters[i], gradients[i] * scale);
            L mean = means[i] = L.Flushed(L.Fma(keep1, means[i], fresh1 * g));
            L square = squares[i] = L.Fma(keep2, squares[i], fresh2 * (g * g));
            if (!largest.IsEmpty) square = largest[i] = L.Max(largest[i], square);
            L root = L.Fma(L.Sqrt(square), corrected, least);
            parameters[i] = L.Fma(step, mean / root, keep * parameters[i]);
        }
    }
}
