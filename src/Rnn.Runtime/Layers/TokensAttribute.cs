namespace Rnn;

/// <summary>The input is a token a step: an integer from 0 to <paramref name="classes"/>, exclusive.</summary>
/// <param name="classes">The number of classes.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class TokensAttribute(int classes) : LayerAttribute
{
    /// <summary>The number of classes.</summary>
    public int Classes => classes;
}
