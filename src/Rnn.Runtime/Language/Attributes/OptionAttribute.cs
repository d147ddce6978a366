namespace Rnn;

/// <summary>A constant of the compiled cell, initialised with its default; the layer's attribute may set it by name. What the options make
/// unreachable does not exist, parameters included.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class OptionAttribute : Attribute;
