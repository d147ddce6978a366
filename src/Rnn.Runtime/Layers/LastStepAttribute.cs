namespace Rnn;

/// <summary>Keeps the last valid step of every row: a sequence becomes one vector.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class LastStepAttribute : LayerAttribute;
