using System.Runtime.CompilerServices;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>
/// Adadelta (Zeiler 2012): s = rho s + (1 - rho) g^2; d = sqrt(a + eps) / sqrt(s + eps) g; a = rho a + (1 - rho) d^2; w -= lr d.
/// </summary>
/// <param name="learningRate">What the step is multiplied by; 1 in the paper.</param>
/// <param name="rho">How much of both running means stays at each update.</param>
/// <param name="epsilon">Starts the steps, and keeps the division from zero.</param>
/// <param name="weightDecay">How strongly parameters are drawn to zero; added to the gradient.</param>
public sealed class Adadelta(float learningRate = 1, float rho = 0.9f, float epsilon = 1e-6f, float weightDecay = 0) : Optimizer(learningRate, weightDecay)
{
    readonly float rho = Decay(rho, nameof(rho));
    readonly float epsilon = PositiveEpsilon(epsilon);

    /// <inheritdoc/>
    protected override int MomentsPerParameter => 2;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Sweep<L>(Span<L> parameters, ReadOnlySpan<L> gradients, int first, L scale)
    {
        var squares = Moment<L>(0, first, parameters.Length);
        var moves = Moment<L>(1, first, parameters.Length);
        L step = L.Set(-Rate), decay = L.Set(WeightDecay), stay = L.Set(rho), fresh = L.Set(1 - rho), least = L.Set(epsilon);
        for (int i = 0; i < parameters.Length; i++)
        {
            L g = L.Fma(decay, parameters[i], gradients[i] * scale);
            squares[i] = L.Fma(stay, squares[i], fresh * (g * g));
            L move = L.Sqrt(moves[i] + least) / L.Sqrt(squares[i] + least) * g;
            moves[i] = L.Fma(stay, moves[i], fresh * (move * move));
            parameters[i] = L.Fma(step, move, parameters[i]);
        }
    }
}
