namespace Rnn;

/// <summary>Uniform within ±1 / sqrt(rows): PyTorch starts everything in its recurrent layers so, biases too.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class RowUniformAttribute : InitializerAttribute
{
    /// <summary>What the numbers are multiplied by.</summary>
    public double Gain { get; set; } = 1;
}
