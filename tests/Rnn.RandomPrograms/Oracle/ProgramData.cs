using Rnn.RandomPrograms.Equations;

namespace Rnn.RandomPrograms.Oracle;

/// <summary>A parameter's values, row by row, each a float.</summary>
internal sealed record ParameterValues(string Name, int Rows, int Columns, double[] Values);

/// <summary>An initial or final state's port: its layer-qualified name and width.</summary>
internal sealed record StatePort(string Name, int Width);

/// <summary>The numbers a program is run on; every one is exactly a float.</summary>
internal sealed record ProgramData(
    IReadOnlyList<ParameterValues> Parameters,
    IReadOnlyList<StatePort> States,
    IReadOnlyList<StatePort> Sequences,
    int InputWidth,
    int OutputWidth,
    bool OutputHasSteps,
    double[][][] Inputs,            // [row][step of the padded sequence][unit]
    int[][] Tokens,                 // [row][step]
    int[][] Valid,                  // [row]: the valid steps in order
    double[][][] OutputWeights,     // [row][step or 0][unit]: the loss is the weighted sum of outputs, final states and what was appended
    double[][][] InitialStates,     // [state][row][unit]
    double[][][] FinalWeights,      // [state][row][unit]
    double[][][][] AppendedWeights) // [sequence][row][step][unit]
{
    /// <summary>Seeds of the random draws of a training run.</summary>
    public const ulong Seed = 7;
    public const long Update = 3;
}
