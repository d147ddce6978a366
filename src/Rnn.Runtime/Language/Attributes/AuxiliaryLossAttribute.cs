namespace Rnn;

/// <summary>A scalar that sums up over the steps of a sequence and is added to the loss.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class AuxiliaryLossAttribute : Attribute;
