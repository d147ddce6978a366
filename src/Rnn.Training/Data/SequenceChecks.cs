namespace Rnn.Training;

/// <summary>Do sequences and their targets fit together, and do they fit the ports of a model?</summary>
internal static class SequenceChecks
{
    public static void SameCount(SequenceSet inputs, SequenceSet targets)
    {
        if (inputs.Count != targets.Count)
            throw new InvalidTrainingDataException($"There are {inputs.Count} sequences, but targets for {targets.Count}.");
    }

    public static void Input(SequenceSet inputs, PortInfo port)
    {
        if (inputs.IsTokens != (port.Kind == PortKind.Token) || (!inputs.IsTokens && inputs.Width != port.Width))
            throw new InvalidTrainingDataException($"The inputs are {Kind(inputs)}, but input \"{port.Name}\" takes {(port.Kind == PortKind.Token ? $"tokens below {port.Width}" : $"{port.Width} real numbers a step")}.");
    }

    public static void Ports(SequenceSet inputs, SequenceSet targets, bool onePerSequence, BatchRequest request)
    {
        var output = request.Output;
        Input(inputs, request.Input);
        if (onePerSequence != output.Axis is null)
        {
            throw new InvalidTrainingDataException(onePerSequence
                ? $"There is one target per sequence, but output \"{output.Name}\" has one row per step: put [LastStep] after the recurrent layers."
                : $"There is one target per step, but output \"{output.Name}\" has one row per sequence: leave out [LastStep].");
        }

        if (targets.IsTokens ? !request.Loss.AcceptsLabels : !request.Loss.AcceptsValues)
            throw new InvalidTrainingDataException($"The targets are {(targets.IsTokens ? "labels" : "values")}, which {request.Loss.GetType().Name} does not take.");
        if (!targets.IsTokens && targets.Width != output.Width)
            throw new InvalidTrainingDataException($"The targets have {targets.Width} numbers, but output \"{output.Name}\" has width {output.Width}.");
    }

    /// <summary>Each step of the output has its target.</summary>
    /// <param name="inputs">What is read.</param>
    /// <param name="targets">What is wanted.</param>
    /// <param name="steps">Steps that the output has whatever the input; 0: as many as the input.</param>
    /// <param name="first">The first sequence that is used.</param>
    /// <param name="count">How many are.</param>
    public static void Steps(SequenceSet inputs, SequenceSet targets, int steps, int first, int count)
    {
        for (int i = first; i < first + count; i++)
        {
            if (steps == 0 && inputs.Length(i) != targets.Length(i))
                throw new InvalidTrainingDataException($"Sequence {i} has {inputs.Length(i)} steps, but {targets.Length(i)} targets: each step needs one.");
            if (steps > 0 && steps != targets.Length(i))
                throw new InvalidTrainingDataException($"Sequence {i} has {targets.Length(i)} targets, but the output has {steps} steps: each needs one.");
        }
    }

    /// <summary>A label is a class that the loss knows, or the one that it ignores.</summary>
    public static void Labels(SequenceSet labels, BatchRequest request, int first, int count)
    {
        int classes = request.Loss.ClassesOf(request.Output.Width);
        int? ignored = request.Loss.Ignored;
        for (int i = first; i < first + count; i++)
        {
            for (int t = 0; t < labels.Length(i); t++)
            {
                int label = labels.Token(i, t);
                if ((uint)label >= (uint)classes && label != ignored)
                    throw new InvalidTrainingDataException($"Label {label} of sequence {i}, step {t} is out of range: output \"{request.Output.Name}\" knows classes 0 to {classes - 1}.");
            }
        }
    }

    public static void Tokens(SequenceSet inputs, PortInfo port, int first, int count)
    {
        if (!inputs.IsTokens) return;
        for (int i = first; i < first + count; i++)
        {
            for (int t = 0; t < inputs.Length(i); t++)
            {
                if ((uint)inputs.Token(i, t) >= (uint)port.Width)
                    throw new InvalidTrainingDataException($"Token {inputs.Token(i, t)} of sequence {i}, step {t} is out of range: input \"{port.Name}\" knows tokens 0 to {port.Width - 1}.");
            }
        }
    }

    static string Kind(SequenceSet set) => set.IsTokens ? "tokens" : $"rows of {set.Width} real numbers";
}
