using System.CommandLine;

namespace Rnn.Benchmarks.Peers;

/// <summary>The argument [NAMES] of the commands that run the suite's workloads.</summary>
static class WorkloadNames
{
    public static Argument<string[]> Argument()
    {
        var names = new Argument<string[]>("names")
        {
            Description = "S1.., S1/B1, S1/B32.., T1..; all by default.",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => [],
        };
        names.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0) return;
            var known = Suite.Find().WorkloadNames;
            foreach (var token in result.Tokens.Where(t => !known.Contains(t.Value)))
                result.AddError($"There is no workload {token.Value}; there are {string.Join(", ", known)}.");
        });
        return names;
    }
}
