namespace Rnn.Generators.Emission;

/// <summary>How the core of a step gets at parameters.</summary>
/// <param name="Block">Where the surface finds the parameter block.</param>
/// <param name="Arguments">What the surface passes beside it.</param>
/// <param name="Declarations">What the core declares for these.</param>
/// <param name="Names">What the core calls them.</param>
internal sealed record StepParameters(string Block, string Arguments, string Declarations, string Names)
{
    public static readonly StepParameters Whole = new("Parameters.Pointer", "", "", "");

    public static readonly StepParameters Narrow = new("weights.Parameters", "weights.Words, weights.Scales, ", "uint* words, float* scales, ", "words, scales, ");
}
