namespace Rnn;

/// <summary>Runs the recurrent layer that follows in both directions (Schuster, Paliwal 1997). Such a model cannot stream.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class BidirectionalAttribute : LayerAttribute
{
    /// <summary>How the two outputs become one.</summary>
    public Merge Merge { get; set; } = Merge.Concat;
}
