namespace Rnn;

/// <summary>Elman's hidden layer: <see cref="Elman{I,H}"/>.</summary>
/// <param name="units">The width of state and output.</param>
[LayerOf(typeof(Elman<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ElmanAttribute(int units) : RecurrentLayerAttribute
{
    /// <summary>The width of state and output.</summary>
    public int Units => units;

    /// <summary>The activation of the sum.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;
}
