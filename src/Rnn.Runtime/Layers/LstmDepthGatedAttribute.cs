namespace Rnn;

/// <summary>
/// An upper layer of a depth-gated LSTM: <see cref="LstmDepthGated{H}"/>. It stands directly above a layer of the same width that has a cell c:
/// <c>[LstmPeephole(64)] [LstmDepthGated(64)]</c>.
/// </summary>
/// <param name="units">The width of all its layers.</param>
[LayerOf(typeof(LstmDepthGated<>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class LstmDepthGatedAttribute(int units) : RecurrentLayerAttribute
{
    /// <summary>The width of state and output.</summary>
    public int Units => units;

    /// <summary>The activation of the gates.</summary>
    public Activation Gate { get; set; } = Activation.Sigmoid;

    /// <summary>The activation of candidate and output.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;
}
