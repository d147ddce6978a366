namespace Rnn;

/// <summary>
/// A scalar that equations sum up over the steps of a sequence, from zero. The trainer adds its mean over the sequences of a batch to the loss; a stream
/// does not compute it.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class AuxiliaryLossAttribute : Attribute;
