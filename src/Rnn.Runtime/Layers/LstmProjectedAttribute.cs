namespace Rnn;

/// <summary>LSTM whose recurrence runs on a projection: <see cref="LstmProjected{I,R,H}"/>.</summary>
/// <param name="units">The width of the projection: of the state h and of the output.</param>
/// <param name="cells">The width of the cell c and of the gates.</param>
[LayerOf(typeof(LstmProjected<,,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class LstmProjectedAttribute(int units, int cells) : RecurrentLayerAttribute
{
    /// <summary>The width of the projection.</summary>
    public int Units => units;

    /// <summary>The width of the cell and of the gates.</summary>
    public int Cells => cells;

    /// <summary>The activation of the gates.</summary>
    public Activation Gate { get; set; } = Activation.Sigmoid;

    /// <summary>The activation of candidate and output.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;
}
