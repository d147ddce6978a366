namespace Rnn.Tasks.Samples;

/// <summary>
/// One sample of a task: arrays by name, row by row. Inputs are <c>x</c> (real, steps x width) or <c>tokens</c>, or bear the names of the model's
/// ports where it has several; what is wanted is
/// <c>target</c> (real), <c>labels</c> (one a step) or <c>label</c>; <c>mask</c> says which steps count, <c>length</c> how many there are.
/// </summary>
public sealed class TaskSample : Dictionary<string, double[]>
{
    /// <summary>An empty sample.</summary>
    public TaskSample() : base(StringComparer.Ordinal)
    {
    }
}
