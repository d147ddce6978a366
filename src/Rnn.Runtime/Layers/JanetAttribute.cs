namespace Rnn;

/// <summary>An LSTM that has only its forget gate: <see cref="Janet{I,H}"/>.</summary>
/// <param name="units">The width of state and output.</param>
[LayerOf(typeof(Janet<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class JanetAttribute(int units) : RecurrentLayerAttribute
{
    /// <summary>The width of state and output.</summary>
    public int Units => units;

    /// <summary>How far the gate of what comes in is shifted.</summary>
    public double Beta { get; set; } = 1;

    /// <summary>The activation of the gate.</summary>
    public Activation Gate { get; set; } = Activation.Sigmoid;

    /// <summary>The activation of the candidate.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;
}
