namespace Rnn;

/// <summary>
/// Keeps the last valid step of every row: a sequence becomes one vector. Directly behind a layer that runs backwards, or both ways, it keeps
/// what each direction gives after the whole sequence, as in Keras; with other layers between it does not compile.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class LastStepAttribute : LayerAttribute;
