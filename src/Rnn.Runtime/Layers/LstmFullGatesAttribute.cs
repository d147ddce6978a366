namespace Rnn;

/// <summary>An LSTM whose gates see all gates of the step before: <see cref="LstmFullGates{I,H}"/>.</summary>
/// <param name="units">The width of state and output.</param>
[LayerOf(typeof(LstmFullGates<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class LstmFullGatesAttribute(int units) : RecurrentLayerAttribute
{
    /// <summary>The width of state and output.</summary>
    public int Units => units;

    /// <summary>The activation of the gates.</summary>
    public Activation Gate { get; set; } = Activation.Sigmoid;

    /// <summary>The activation of candidate and output.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;
}
