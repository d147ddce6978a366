namespace Rnn;

/// <summary>The LSTM of 1997, without a forget gate: <see cref="LstmNoForget{I,H}"/>.</summary>
/// <param name="units">The width of state and output.</param>
[LayerOf(typeof(LstmNoForget<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class LstmNoForgetAttribute(int units) : RecurrentLayerAttribute
{
    /// <summary>The width of state and output.</summary>
    public int Units => units;

    /// <summary>The activation of the gates.</summary>
    public Activation Gate { get; set; } = Activation.Sigmoid;

    /// <summary>The activation of candidate and output.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;
}
