namespace Rnn;

/// <summary>The input is a vector a step.</summary>
/// <param name="features">The numbers of a step.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class InputAttribute(int features) : LayerAttribute
{
    /// <summary>The numbers of a step.</summary>
    public int Features => features;
}
