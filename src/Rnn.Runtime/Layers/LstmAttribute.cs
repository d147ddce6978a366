namespace Rnn;

/// <summary>Long short-term memory: <see cref="Lstm{I,H}"/>.</summary>
/// <param name="units">The width of state and output.</param>
[LayerOf(typeof(Lstm<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class LstmAttribute(int units) : RecurrentLayerAttribute
{
    /// <summary>The width of state and output.</summary>
    public int Units => units;

    /// <summary>The activation of the gates.</summary>
    public Activation Gate { get; set; } = Activation.Sigmoid;

    /// <summary>The activation of candidate and output.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;
}
