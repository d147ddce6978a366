namespace Rnn;

/// <summary>A hidden layer beside slowly changing context units: <see cref="Scrn{I,H,S}"/>.</summary>
/// <param name="hidden">The width of the hidden layer.</param>
/// <param name="context">The width of the context.</param>
[LayerOf(typeof(Scrn<,,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ScrnAttribute(int hidden, int context) : RecurrentLayerAttribute
{
    /// <summary>The width of the hidden layer.</summary>
    public int Hidden => hidden;

    /// <summary>The width of the context.</summary>
    public int Context => context;

    /// <summary>How much of the context stays.</summary>
    public double Alpha { get; set; } = 0.95;

    /// <summary>The activation of the hidden layer.</summary>
    public Activation Activation { get; set; } = Activation.Sigmoid;
}
