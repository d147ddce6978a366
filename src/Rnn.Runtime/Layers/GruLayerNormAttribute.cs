namespace Rnn;

/// <summary>GRU with layer normalisation: <see cref="GruLayerNorm{I,H}"/>.</summary>
/// <param name="units">The width of state and output.</param>
[LayerOf(typeof(GruLayerNorm<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class GruLayerNormAttribute(int units) : RecurrentLayerAttribute
{
    /// <summary>The width of state and output.</summary>
    public int Units => units;

    /// <summary>The activation of the gates.</summary>
    public Activation Gate { get; set; } = Activation.Sigmoid;

    /// <summary>The activation of the candidate.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;
}
