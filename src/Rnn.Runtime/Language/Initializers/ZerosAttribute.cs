namespace Rnn;

/// <summary>All zeros.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ZerosAttribute : InitializerAttribute;
