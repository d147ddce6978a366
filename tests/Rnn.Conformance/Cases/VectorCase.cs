namespace Rnn.Conformance.Cases;

/// <summary>One case of a file of either schema: what to run, on what, and what must come out.</summary>
internal sealed record VectorCase(string File, string Name, Schema Schema, string Kind, Options Options, Tolerance Tolerance)
{
    public required IReadOnlyDictionary<string, Tensor> Parameters { get; init; }

    /// <summary>Sequences, initial states, lengths, masks, targets, labels.</summary>
    public required IReadOnlyDictionary<string, Tensor> Inputs { get; init; }

    /// <summary>Output name -> derivative of the loss with respect to it; empty where the loss is computed from a target.</summary>
    public required IReadOnlyDictionary<string, Tensor> Upstream { get; init; }

    /// <summary>Outputs and the loss. Final states of the second schema stand under their own names, see <see cref="FinalStates"/>.</summary>
    public required IReadOnlyDictionary<string, Tensor> Expected { get; init; }

    public required IReadOnlyDictionary<string, Tensor> FinalStates { get; init; }

    /// <summary>d loss / d (parameter or input), by the names of those.</summary>
    public required IReadOnlyDictionary<string, Tensor> Gradients { get; init; }

    public required IReadOnlyDictionary<string, Tensor> Extra { get; init; }

    /// <summary>Tensors that stand together under one name of <c>inputs</c>; a whole case's <c>inputs.gradients</c> for instance.</summary>
    public IReadOnlyDictionary<string, Tensor> InputGroup(string name) => Groups["inputs/" + name];

    /// <summary>The same of <c>expected</c>.</summary>
    public IReadOnlyDictionary<string, Tensor> ExpectedGroup(string name) => Groups["expected/" + name];

    /// <summary>Every such group by its path.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, Tensor>> Groups { get; init; }
}
