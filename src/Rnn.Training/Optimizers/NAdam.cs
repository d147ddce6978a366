using System.Runtime.CompilerServices;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>
/// NAdam (Dozat 2016): Adam that looks ahead along the momentum. mu_t = b1 (1 - 0.96^(t d) / 2), P_t the product of all mu so far;
/// w -= lr ((1 - mu_t) / (1 - P_t) g + mu_(t+1) / (1 - P_(t+1)) m) / (sqrt(v / (1 - b2^t)) + eps).
/// </summary>
/// <param name="learningRate">The step size.</param>
/// <param name="beta1">How much of the running mean stays at each update.</param>
/// <param name="beta2">How much of the running mean square stays at each update.</param>
/// <param name="epsilon">Keeps the division from zero.</param>
/// <param name="weightDecay">How strongly parameters are drawn to zero; added to the gradient.</param>
/// <param name="momentumDecay">d: how fast mu grows from b1 / 2 to b1.</param>
public sealed class NAdam(float learningRate = 0.002f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f, float weightDecay = 0, float momentumDecay = 0.004f)
    : Optimizer(learningRate, weightDecay)
{
    readonly float beta1 = Decay(beta1, nameof(beta1));
    readonly float beta2 = Decay(beta2, nameof(beta2));
    readonly float epsilon = PositiveEpsilon(epsilon);
    double product = 1, power2 = 1, mu, next;

    /// <inheritdoc/>
    protected override int MomentsPerParameter => 2;

    /// <inheritdoc/>
    protected override void BeginUpdate()
    {
        mu = Mu(Updates);
        next = Mu(Updates + 1);
        product *= mu;
        power2 *= beta2;
    }

    double Mu(long t) => beta1 * (1 - (0.5 * PortableMath.Pow(0.96, t * (double)momentumDecay)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Sweep<L>(Span<L> parameters, ReadOnlySpan<L> gradients, int first, L scale)
    {
        var means = Moment<L>(0, first, parameters.Length);
        var squares = Moment<L>(1, first, parameters.Length);
        L now = L.Set((float)(-Rate * (1 - mu) / (1 - product))), ahead = L.Set((float)(-Rate * next / (1 - (product * next))));
        L corrected = L.Set((float)(1 / Math.Sqrt(1 - power2))), least = L.Set(epsilon), decay = L.Set(WeightDecay);
        L keep1 = L.Set(beta1), fresh1 = L.Set(1 - beta1), keep2 = L.Set(beta2), fresh2 = L.Set(1 - beta2);
        for (int i = 0; i < parameters.Length; i++)
        {
            L g = L.Fma(decay, parameters[i], gradients[i] * scale);
            means[i] = L.Flushed(L.Fma(keep1, means[i], fresh1 * g));
            squares[i] = L.Fma(keep2, squares[i], fresh2 * (g * g));
            L root = L.Fma(L.Sqrt(squares[i]), corrected, least);
            parameters[i] = parameters[i] + (L.Fma(now, g, ahead * means[i]) / root);
        }
    }
}
