namespace Rnn;

/// <summary>W x + b at every step: <see cref="Dense{I,O}"/>.</summary>
/// <param name="units">The width of the output.</param>
[LayerOf(typeof(Dense<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class DenseAttribute(int units) : LayerAttribute
{
    /// <summary>The width of the output.</summary>
    public int Units => units;

    /// <summary>Applied to the sum.</summary>
    public Activation Activation { get; set; } = Activation.Identity;
}
