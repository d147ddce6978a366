namespace Rnn;

/// <summary>Gated recurrent unit, reset after the product: <see cref="Gru{I,H}"/>.</summary>
/// <param name="units">The width of state and output.</param>
[LayerOf(typeof(Gru<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class GruAttribute(int units) : RecurrentLayerAttribute
{
    /// <summary>The width of state and output.</summary>
    public int Units => units;

    /// <summary>The activation of the gates.</summary>
    public Activation Gate { get; set; } = Activation.Sigmoid;

    /// <summary>The activation of the candidate.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;
}
