namespace Rnn;

/// <summary>Simple recurrence with any activation: <see cref="SimpleRnn{I,H}"/>.</summary>
/// <param name="units">The width of state and output.</param>
[LayerOf(typeof(SimpleRnn<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SimpleRnnAttribute(int units) : RecurrentLayerAttribute
{
    /// <summary>The width of state and output.</summary>
    public int Units => units;

    /// <summary>The activation of the sum.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;
}
