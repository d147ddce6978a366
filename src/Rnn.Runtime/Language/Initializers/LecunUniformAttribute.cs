namespace Rnn;

/// <summary>Uniform within ±sqrt(3 / columns) (LeCun, Bottou, Orr, Müller 1998).</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class LecunUniformAttribute : InitializerAttribute
{
    /// <summary>What the numbers are multiplied by.</summary>
    public double Gain { get; set; } = 1;
}
