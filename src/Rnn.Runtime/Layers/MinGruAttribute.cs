namespace Rnn;

/// <summary>GRU without a look at its past in gate and candidate: <see cref="MinGru{I,H}"/>.</summary>
/// <param name="units">The width of state and output.</param>
[LayerOf(typeof(MinGru<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class MinGruAttribute(int units) : RecurrentLayerAttribute
{
    /// <summary>The width of state and output.</summary>
    public int Units => units;

    /// <summary>The activation of the gate.</summary>
    public Activation Gate { get; set; } = Activation.Sigmoid;

    /// <summary>The activation of the candidate.</summary>
    public Activation Activation { get; set; } = Activation.Identity;
}
