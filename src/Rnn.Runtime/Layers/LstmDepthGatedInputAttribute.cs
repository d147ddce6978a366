namespace Rnn;

/// <summary>The first layer of a depth-gated LSTM that gates its own input: <see cref="LstmDepthGatedInput{I,H}"/>.</summary>
/// <param name="units">The width of state and output.</param>
[LayerOf(typeof(LstmDepthGatedInput<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class LstmDepthGatedInputAttribute(int units) : RecurrentLayerAttribute
{
    /// <summary>The width of state and output.</summary>
    public int Units => units;

    /// <summary>The activation of the gates.</summary>
    public Activation Gate { get; set; } = Activation.Sigmoid;

    /// <summary>The activation of candidate and output.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;
}
