namespace Rnn;

/// <summary>Probabilities: exp(x) over its sum, at every step. For training on logits leave it out; the loss contains it.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SoftmaxAttribute : LayerAttribute;
