using System.Numerics.Tensors;

namespace Rnn.Training;

/// <summary>
/// Clipping that changes gradients one by one or tensor by tensor (Mikolov 2012), in place and before the global norm is limited:
/// every number to plus or minus a value, then every parameter's gradient to a norm.
/// </summary>
internal sealed class GradientClipping
{
    const int Group = 16;

    readonly float value, tensorNorm;
    readonly int[][] tensors;

    public GradientClipping(ModelInfo info, float value, float tensorNorm)
    {
        (this.value, this.tensorNorm) = (value, tensorNorm);
        tensors = tensorNorm > 0 ? [.. info.Parameters.Select(p => BlockRange.PlacesOf(p).ToArray())] : [];
    }

    /// <summary>Whether there is anything to do.</summary>
    public bool IsOn => value > 0 || tensorNorm > 0;

    public void Apply(Span<float> gradients)
    {
        if (value > 0) TensorPrimitives.Clamp(gradients, -value, value, gradients);
        foreach (var places in tensors)
        {
            double sum = 0;
            foreach (int place in places) sum += GradientNorm.Part(gradients.Slice(place, Group), NormOrder.Two);
            float factor = GradientNorm.Factor(Math.Sqrt(sum), tensorNorm);
            if (factor == 1) continue;
            foreach (int place in places)
            {
                var part = gradients.Slice(place, Group);
                TensorPrimitives.Multiply(part, factor, part);
            }
        }
    }
}
