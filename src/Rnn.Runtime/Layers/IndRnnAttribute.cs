namespace Rnn;

/// <summary>Independently recurrent network: <see cref="IndRnn{I,H}"/>.</summary>
/// <param name="units">The width of state and output.</param>
[LayerOf(typeof(IndRnn<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class IndRnnAttribute(int units) : RecurrentLayerAttribute
{
    /// <summary>The width of state and output.</summary>
    public int Units => units;

    /// <summary>The activation.</summary>
    public Activation Activation { get; set; } = Activation.Relu;
}
