namespace Rnn;

/// <summary>An LSTM with peepholes and one part taken away: <see cref="LstmVariant{I,H}"/>.</summary>
/// <param name="units">The width of state and output.</param>
[LayerOf(typeof(LstmVariant<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class LstmVariantAttribute(int units) : RecurrentLayerAttribute
{
    /// <summary>The width of state and output.</summary>
    public int Units => units;

    /// <summary>The activation of the gates.</summary>
    public Activation Gate { get; set; } = Activation.Sigmoid;

    /// <summary>False: NIG.</summary>
    public bool InputGate { get; set; } = true;

    /// <summary>False: NFG.</summary>
    public bool ForgetGate { get; set; } = true;

    /// <summary>False: NOG.</summary>
    public bool OutputGate { get; set; } = true;

    /// <summary>Identity: NIAF.</summary>
    public Activation Input { get; set; } = Activation.Tanh;

    /// <summary>Identity: NOAF.</summary>
    public Activation Output { get; set; } = Activation.Tanh;
}
