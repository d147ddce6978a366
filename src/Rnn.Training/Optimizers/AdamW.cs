namespace Rnn.Training;

/// <summary>Adam with decoupled weight decay (Loshchilov and Hutter 2019): w -= lr decay w beside the step of Adam.</summary>
/// <param name="learningRate">The step size.</param>
/// <param name="beta1">How much of the running mean stays at each update.</param>
/// <param name="beta2">How much of the running mean square stays at each update.</param>
/// <param name="epsilon">Keeps the division from zero.</param>
/// <param name="weightDecay">How strongly parameters are drawn to zero.</param>
/// <param name="amsGrad">Whether the largest mean square so far divides.</param>
public sealed class AdamW(float learningRate = 0.001f, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1e-8f, float weightDecay = 0.01f, bool amsGrad = false)
    : Adam(learningRate, beta1, beta2, epsilon, weightDecay, amsGrad)
{
    private protected override bool DecaysParameters => true;
}
