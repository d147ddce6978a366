namespace Rnn;

/// <summary>An activation at every step.</summary>
/// <param name="function">The function.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ActivationAttribute(Activation function) : LayerAttribute
{
    /// <summary>The function.</summary>
    public Activation Function => function;
}
