namespace Rnn;

/// <summary>LSTM that forgets where it writes: <see cref="LstmCoupled{I,H}"/>.</summary>
/// <param name="units">The width of state and output.</param>
[LayerOf(typeof(LstmCoupled<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class LstmCoupledAttribute(int units) : RecurrentLayerAttribute
{
    /// <summary>The width of state and output.</summary>
    public int Units => units;

    /// <summary>The activation of the gates.</summary>
    public Activation Gate { get; set; } = Activation.Sigmoid;

    /// <summary>The activation of candidate and output.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;

    /// <summary>Which gate is computed: the forget gate, or else the input gate; the other one is its complement.</summary>
    public bool ForgetComputed { get; set; }
}
