using Rnn.RandomPrograms.Equations;
using Rnn.RandomPrograms.Generation;
using Rnn.RandomPrograms.Oracle;

namespace Rnn.RandomPrograms.Running;

/// <summary>A program with its numbers and the oracle's answer; one that is fit for a comparison in floats.</summary>
internal sealed record Candidate(ProgramDefinition Program, ProgramLayout Layout, ProgramData Data, OracleResults Oracle)
{
    const double LargestBound = 1e-2, SmallestKinkDistance = 1e-3;

    /// <summary>The program of a seed: the first draw that is fit; <paramref name="redrawn"/> counts those that were not.</summary>
    public static Candidate Draw(int seed, out int redrawn)
    {
        for (redrawn = 0; redrawn < 100; redrawn++)
            if (TryCreate(ProgramGenerator.Generate(seed, redrawn), redrawn) is { } candidate) return candidate;
        throw new InvalidOperationException($"seed {seed} gives no program fit for floats");
    }

    /// <summary>Null where a bound is too wide or a kink too near.</summary>
    public static Candidate? TryCreate(ProgramDefinition program, int attempt)
    {
        var layout = new ProgramLayout(program);
        var data = DataGenerator.Generate(program, layout, attempt);
        var oracle = OracleResults.Of(program, layout, data);
        bool fit = oracle.KinkDistance >= SmallestKinkDistance && oracle.Bounds.All(b => b <= LargestBound) && double.IsFinite(oracle.Loss);
        return fit ? new(program, layout, data, oracle) : null;
    }
}
