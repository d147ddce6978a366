namespace Rnn;

/// <summary>Jordan network, fed back from its output: <see cref="Jordan{I,H,O}"/>.</summary>
/// <param name="outputs">The width of the output and of the context.</param>
/// <param name="hidden">The width of the hidden layer.</param>
[LayerOf(typeof(Jordan<,,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class JordanAttribute(int outputs, int hidden) : RecurrentLayerAttribute
{
    /// <summary>The width of the output and of the context.</summary>
    public int Outputs => outputs;

    /// <summary>The width of the hidden layer.</summary>
    public int Hidden => hidden;

    /// <summary>How much of the old context stays.</summary>
    public double Alpha { get; set; }

    /// <summary>The activation of the output.</summary>
    public Activation Activation { get; set; } = Activation.Identity;
}
