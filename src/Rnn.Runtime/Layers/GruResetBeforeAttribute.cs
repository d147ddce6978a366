namespace Rnn;

/// <summary>Gated recurrent unit, reset before the product: <see cref="GruResetBefore{I,H}"/>.</summary>
/// <param name="units">The width of state and output.</param>
[LayerOf(typeof(GruResetBefore<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class GruResetBeforeAttribute(int units) : RecurrentLayerAttribute
{
    /// <summary>The width of state and output.</summary>
    public int Units => units;

    /// <summary>The activation of the gates.</summary>
    public Activation Gate { get; set; } = Activation.Sigmoid;

    /// <summary>The activation of the candidate.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;

    /// <summary>Whether z keeps the old state (Cho et al. 2014) or writes the new one (Chung et al. 2014).</summary>
    public bool Keep { get; set; } = true;
}
