using System.Runtime.Loader;
using Rnn.RandomPrograms.Equations;
using Rnn.RandomPrograms.Generation;

namespace Rnn.RandomPrograms.Running;

/// <summary>What a campaign found: one verdict a seed, how many draws were not fit, and how often each op was used.</summary>
internal sealed record CampaignReport(IReadOnlyList<(Candidate Candidate, Verdict Verdict)> Programs, int Redrawn, IReadOnlyDictionary<string, int> Ops)
{
    public IEnumerable<(Candidate Candidate, Verdict Verdict)> Failures => Programs.Where(p => p.Verdict.Kind != VerdictKind.Passed);

    public double RedrawnShare => Redrawn / (double)(Redrawn + Programs.Count);

    /// <summary>Ops that the language has and that fewer than five programs' expressions use.</summary>
    public IEnumerable<string> RareOps => ExpressionWriter.Recipes.Where(r => r != "scalar functions").Concat(["row by token", "matrix row by token", "with row by token", "entry by token", "push", "sub-cell", "sub-cell state"]).Where(o => Ops.GetValueOrDefault(o) < 5);

    public string Summary => string.Join("\n",
        "ops: " + string.Join(", ", Ops.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => $"{o.Key} {o.Value}")),
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"redrawn: {Redrawn} of {Redrawn + Programs.Count} draws ({RedrawnShare:P1})"));
}

/// <summary>Many seeds: programs are compiled a chunk at a time, chunks on all cores.</summary>
internal static class Campaign
{
    const int Chunk = 25;

    public static CampaignReport Run(int from, int count, Action<Candidate, Verdict>? report = null)
    {
        int redrawn = 0;
        var verdicts = new (Candidate, Verdict)[count];
        Parallel.ForEach(Enumerable.Range(0, (count + Chunk - 1) / Chunk), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, chunk =>
        {
            var candidates = Enumerable.Range(from + chunk * Chunk, Math.Min(Chunk, count - chunk * Chunk)).Select(seed =>
            {
                var candidate = Candidate.Draw(seed, out int unfit);
                Interlocked.Add(ref redrawn, unfit);
                return candidate;
            }).ToList();
            var results = Verify(candidates);
            for (int i = 0; i < candidates.Count; i++)
            {
                verdicts[chunk * Chunk + i] = (candidates[i], results[i]);
                report?.Invoke(candidates[i], results[i]);
            }
        });
        var ops = verdicts.SelectMany(v => OpsOf(v.Item1.Program)).GroupBy(o => o).ToDictionary(g => g.Key, g => g.Count());
        return new(verdicts, redrawn, ops);
    }

    /// <summary>Verdicts of programs of one compilation; where it fails, of each alone, so that one bad program spoils no other.</summary>
    public static IReadOnlyList<Verdict> Verify(IReadOnlyList<Candidate> candidates)
    {
        var context = new AssemblyLoadContext("Programs", isCollectible: true);
        try
        {
            var compiled = ProgramCompiler.Compile([.. candidates.Select(c => c.Program)], context);
            if (compiled.Assembly is { } assembly) return [.. candidates.Select(c => Verification.Run(c, assembly, compiled.Models.First(m => m.Model.Namespace == c.Program.Namespace)))];
            if (candidates.Count == 1) return [new(VerdictKind.Compilation, string.Join("\n", compiled.Errors))];
        }
        finally
        {
            context.Unload();
        }
        int half = candidates.Count / 2;
        return [.. Verify([.. candidates.Take(half)]), .. Verify([.. candidates.Skip(half)])];
    }

    static IEnumerable<string> OpsOf(ProgramDefinition program) =>
        program.Cells().Where(c => !c.IsBuiltIn).Concat(program.Network is { } n ? [n] : []).SelectMany(c => c.Expressions()).Select(e => e.OpName)
            .Where(o => o is not ("literal" or "input" or "local" or "state" or "parameter"))
            .Concat(program.Layers.OfType<EmbeddingLayer>().Select(_ => "row by token"));
}
