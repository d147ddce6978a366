using System.Runtime.CompilerServices;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>
/// Adagrad (Duchi, Hazan, Singer 2011): s += g^2; w -= lr g / (sqrt(s) + eps), or with eps inside the root as Keras has it. The learning
/// rate may fall as lr / (1 + (t - 1) fall).
/// </summary>
/// <param name="learningRate">The step size.</param>
/// <param name="rateDecay">How fast the learning rate falls.</param>
/// <param name="weightDecay">How strongly parameters are drawn to zero; added to the gradient.</param>
/// <param name="initialSum">What every s starts from: 0 in PyTorch, 0.1 in Keras.</param>
/// <param name="epsilon">Keeps the division from zero.</param>
/// <param name="epsilonInsideRoot">True: Keras' form; false: PyTorch's.</param>
public sealed class Adagrad(
    float learningRate = 0.01f, float rateDecay = 0, float weightDecay = 0, float initialSum = 0, float epsilon = 1e-10f, bool epsilonInsideRoot = false)
    : Optimizer(learningRate, weightDecay)
{
    readonly float epsilon = PositiveEpsilon(epsilon);

    /// <inheritdoc/>
    protected override int MomentsPerParameter => 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Sweep<L>(Span<L> parameters, ReadOnlySpan<L> gradients, int first, L scale)
    {
        var sums = Moment<L>(0, first, parameters.Length);
        L step = L.Set((float)(-Rate / (1 + ((Updates - 1) * (double)rateDecay)))), decay = L.Set(WeightDecay);
        L least = L.Set(epsilon), start = L.Set(initialSum);
        for (int i = 0; i < parameters.Length; i++)
        {
            L g = L.Fma(decay, parameters[i], gradients[i] * scale);
            sums[i] = L.Fma(g, g, sums[i]);
            L sum = sums[i] + start;
            L root = epsilonInsideRoot ? L.Sqrt(sum + least) : L.Sqrt(sum) + least;
            parameters[i] = L.Fma(step, g / root, parameters[i]);
        }
    }
}
