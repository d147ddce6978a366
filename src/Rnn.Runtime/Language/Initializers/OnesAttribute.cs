namespace Rnn;

/// <summary>All ones.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class OnesAttribute : InitializerAttribute;
