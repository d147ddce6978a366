namespace Rnn;

/// <summary>A fixed random reservoir that gives its input beside its units: <see cref="EchoState{I,N}"/>.</summary>
/// <param name="units">The number of units; the width of the output is that of the input more.</param>
[LayerOf(typeof(EchoState<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class EchoStateAttribute(int units) : RecurrentLayerAttribute
{
    /// <summary>The number of units.</summary>
    public int Units => units;

    /// <summary>How much of a unit is new at each step, above 0 up to 1.</summary>
    public double Leak { get; set; } = 1;
}
