namespace Rnn;

/// <summary>Runs the recurrent layer that follows from the last valid step to the first; outputs stand in the order of the inputs.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ReverseAttribute : LayerAttribute;
