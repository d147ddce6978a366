namespace Rnn;

/// <summary>Fixed random neurons that spike, seen through their traces: <see cref="LiquidState{I,N}"/>.</summary>
/// <param name="units">The number of neurons.</param>
[LayerOf(typeof(LiquidState<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class LiquidStateAttribute(int units) : RecurrentLayerAttribute
{
    /// <summary>The number of neurons.</summary>
    public int Units => units;

    /// <summary>How much of the potential stays from step to step.</summary>
    public double Decay { get; set; } = 0.9;

    /// <summary>The potential at which a neuron spikes.</summary>
    public double Threshold { get; set; } = 1;

    /// <summary>Silent steps after a spike.</summary>
    public double Rest { get; set; } = 2;

    /// <summary>How much of a trace stays from step to step.</summary>
    public double Trace { get; set; } = 0.8;

    /// <summary>Whether a spike takes the threshold off the potential instead of setting it to zero.</summary>
    public bool Subtract { get; set; }
}
