using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Running;

/// <summary>Carries initial states into a workspace, and final states and the gradients of initial ones out of it.</summary>
internal sealed class StateMap(IEnumerable<StatePart> parts)
{
    readonly IReadOnlyList<StatePart> parts = [.. parts];

    public void SetInitial(Workspace workspace, VectorCase vector)
    {
        foreach (var part in parts)
        {
            var port = workspace.Port(part.State, PortRole.InitialState);
            port.Clear();
            if (!vector.Inputs.TryGetValue(part.Initial, out var tensor)) continue;
            for (int i = 0; i < port.Length; i++) port[i] = (float)tensor.Data[part.At(i, port.Length / workspace.Batch)];
        }
    }

    /// <summary>The final states become the initial ones: the next piece of the same sequences.</summary>
    public void Carry(Workspace workspace)
    {
        foreach (var part in parts) workspace.Port(part.State, PortRole.FinalState).CopyTo(workspace.Port(part.State, PortRole.InitialState));
    }

    /// <summary>Compares the initial states that stand in the workspace with inputs of other names (the states at a cut).</summary>
    public void CompareInitial(Workspace workspace, VectorCase vector, Func<StatePart, string> name, Comparison comparison)
    {
        foreach (var part in parts)
            if (vector.Inputs.TryGetValue(name(part), out var expected))
                comparison.Output(name(part), expected, Doubles(workspace.Port(part.State, PortRole.InitialState)));
    }

    public void CompareFinal(Workspace workspace, VectorCase vector, Comparison comparison)
        => Gather(part => part.Final, part => Doubles(workspace.Port(part.State, PortRole.FinalState)), vector.FinalStates, workspace.Batch, comparison.Output);

    public void CompareGradients(Workspace workspace, VectorCase vector, Comparison comparison)
        => Gather(part => part.Initial, part => Doubles(workspace.Gradient(part.State, PortRole.InitialState)), vector.Gradients, workspace.Batch, comparison.Gradient);

    /// <summary>Sets the gradients of final states to the upstream of the case, zero where it has none; returns their part of the loss.</summary>
    public double SetUpstream(Workspace workspace, VectorCase vector)
    {
        double loss = 0;
        foreach (var part in parts)
        {
            var gradient = workspace.Gradient(part.State, PortRole.FinalState);
            var final = workspace.Port(part.State, PortRole.FinalState);
            gradient.Clear();
            if (!vector.Upstream.TryGetValue(part.Final, out var upstream)) continue;
            for (int i = 0; i < gradient.Length; i++)
            {
                double up = upstream.Data[part.At(i, gradient.Length / workspace.Batch)];
                gradient[i] = (float)up;
                loss += up * final[i];
            }
        }
        return loss;
    }

    delegate void Check(string name, Tensor expected, ReadOnlySpan<double> actual);

    void Gather(Func<StatePart, string> name, Func<StatePart, double[]> read, IReadOnlyDictionary<string, Tensor> wanted, int batch, Check check)
    {
        foreach (var group in parts.GroupBy(name, StringComparer.Ordinal))
        {
            if (!wanted.TryGetValue(group.Key, out var expected)) continue;
            var actual = new double[expected.Length];
            Array.Fill(actual, double.NaN);
            foreach (var part in group)
            {
                var values = read(part);
                for (int i = 0; i < values.Length; i++) actual[part.At(i, values.Length / batch)] = values[i];
            }
            check(group.Key, expected, actual);
        }
    }

    static double[] Doubles(ReadOnlySpan<float> values)
    {
        var copy = new double[values.Length];
        for (int i = 0; i < copy.Length; i++) copy[i] = values[i];
        return copy;
    }
}
