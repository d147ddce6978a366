namespace Rnn;

/// <summary>Uniform within ±sqrt(6 / columns) (He, Zhang, Ren, Sun 2015).</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class HeUniformAttribute : InitializerAttribute
{
    /// <summary>What the numbers are multiplied by.</summary>
    public double Gain { get; set; } = 1;
}
