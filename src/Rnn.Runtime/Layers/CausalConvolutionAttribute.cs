namespace Rnn;

/// <summary>A convolution over the last steps: <see cref="CausalConvolution{I,O,K}"/>. It joins the chains of dilated layers.</summary>
/// <param name="units">The width of the output.</param>
/// <param name="steps">How many steps it sees, this one and those before.</param>
[LayerOf(typeof(CausalConvolution<,,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class CausalConvolutionAttribute(int units, int steps) : RecurrentLayerAttribute
{
    /// <summary>The width of the output.</summary>
    public int Units => units;

    /// <summary>How many steps it sees.</summary>
    public int Steps => steps;

    /// <summary>The activation of the output.</summary>
    public Activation Activation { get; set; } = Activation.Identity;
}
