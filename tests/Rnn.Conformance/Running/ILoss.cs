namespace Rnn.Conformance.Running;

/// <summary>The loss of a case as a function of its output.</summary>
internal interface ILoss
{
    LossValue Evaluate(ReadOnlySpan<double> outputs);
}

/// <summary>A loss, its derivative with respect to the outputs, and what else the case may list (probabilities, choices).</summary>
internal sealed record LossValue(double Value, double[] Gradient)
{
    public IReadOnlyDictionary<string, double[]> Extra { get; init; } = new Dictionary<string, double[]>();
}
