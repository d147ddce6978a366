namespace Rnn.RandomPrograms.Running;

/// <summary>What a run gives: outputs, final states and gradients, in the same order whoever computed them.</summary>
internal sealed record ModelResults(
    double[][][] Outputs,                                   // [row][step, or one][unit]; invalid steps included
    double[][][] FinalStates,                               // [state][row][unit]
    double[][][][] Appended,                                // [sequence][row][step][unit]
    IReadOnlyDictionary<string, double[]> ParameterGradients, // row by row
    double[][][] InputGradients,                            // [row][step][unit]; none for tokens
    double[][][] InitialStateGradients)                     // [state][row][unit]
{
    /// <summary>Every number with its name, in a fixed order.</summary>
    public IEnumerable<(string Name, double Value)> Numbers()
    {
        foreach (var n in Grid("y", Outputs)) yield return n;
        foreach (var n in Grid("final state", FinalStates)) yield return n;
        foreach (var n in Appended.SelectMany(sequence => Grid("appended", sequence))) yield return n;
        foreach (var (name, values) in ParameterGradients.OrderBy(p => p.Key, StringComparer.Ordinal))
            for (int i = 0; i < values.Length; i++) yield return ($"d {name}[{i}]", values[i]);
        foreach (var n in Grid("d x", InputGradients)) yield return n;
        foreach (var n in Grid("d initial state", InitialStateGradients)) yield return n;
    }

    static IEnumerable<(string, double)> Grid(string name, double[][][] grid) =>
        from i in Enumerable.Range(0, grid.Length)
        from j in Enumerable.Range(0, grid[i].Length)
        from k in Enumerable.Range(0, grid[i][j].Length)
        select ($"{name}[{i}][{j}][{k}]", grid[i][j][k]);
}
