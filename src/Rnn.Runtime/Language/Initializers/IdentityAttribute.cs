namespace Rnn;

/// <summary>Ones on the diagonal, zeros elsewhere (Le, Jaitly, Hinton 2015).</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class IdentityAttribute : InitializerAttribute
{
    /// <summary>What the numbers are multiplied by.</summary>
    public double Gain { get; set; } = 1;
}
