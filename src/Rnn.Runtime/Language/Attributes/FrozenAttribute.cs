namespace Rnn;

/// <summary>A parameter that is never trained.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class FrozenAttribute : Attribute;
