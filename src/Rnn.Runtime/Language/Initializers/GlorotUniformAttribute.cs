namespace Rnn;

/// <summary>Uniform within ±sqrt(6 / (rows + columns)) (Glorot, Bengio 2010). A gate's matrix counts for itself.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class GlorotUniformAttribute : InitializerAttribute
{
    /// <summary>What the numbers are multiplied by.</summary>
    public double Gain { get; set; } = 1;
}
