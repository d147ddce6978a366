using System.Globalization;
using System.Reflection;
using Rnn.Generators.Parsing;
using Rnn.RandomPrograms.Structure;

namespace Rnn.RandomPrograms.Running;

/// <summary>A compiled program against the oracle: every number within its bound, padding exactly zero.</summary>
internal static class Verification
{
    public static Verdict Run(Candidate candidate, Assembly programs, ModelInputs inputs)
    {
        try
        {
            if (EagerCheck.Run(candidate, programs) is { } difference) return new(VerdictKind.Eager, difference);
            // Interpreters know no traces: of a traced program the running code is checked.
            if (!candidate.Program.IsTraced && StageCheck.Run(candidate, inputs) is { Kind: not VerdictKind.Passed } stage) return stage;
            var type = programs.GetType($"{candidate.Program.Namespace}.Model", throwOnError: true)!;
            var runner = ModelRunner.Of(type);
            var missing = candidate.Data.Parameters.Select(p => p.Name).Except(runner.Info.Parameters.Select(p => p.Name)).ToList();
            if (missing.Any(m => candidate.Oracle.Exact.ParameterGradients[m].Any(g => g != 0))) return new(VerdictKind.Parameters, $"the model has no {string.Join(", ", missing)}");
            var found = runner.Run(candidate.Program, candidate.Data, threads: 1);
            if (Compare(candidate, found, missing) is { Kind: not VerdictKind.Passed } numbers) return numbers;
            foreach (var ((name, one), (_, two)) in found.Numbers().Zip(runner.Run(candidate.Program, candidate.Data, threads: 2).Numbers()))
                if (!one.Equals(two)) return new(VerdictKind.Bits, string.Create(CultureInfo.InvariantCulture, $"two threads give other bits than one: {name} is {two:R}, not {one:R}"));
            if (runner.Info.Entries[0].Causal) runner.CheckStream(candidate.Program, candidate.Data);
            return Verdict.Passed;
        }
        catch (Exception failure)
        {
            while (failure is TargetInvocationException or TypeInitializationException && failure.InnerException is { } inner) failure = inner;
            return new(VerdictKind.Crash, failure.ToString());
        }
    }

    static Verdict Compare(Candidate candidate, ModelResults found, IReadOnlyList<string> missing)
    {
        var (program, _, data, oracle) = candidate;
        for (int row = 0; row < program.Batch; row++)
            for (int t = 0; t < program.Steps; t++)
                if (Array.IndexOf(data.Valid[row], t) < 0)
                {
                    if (data.OutputHasSteps && found.Outputs[row][t].Any(v => v != 0)) return new(VerdictKind.Numbers, $"the output of row {row} at step {t}, which is not valid, is not 0");
                    if (found.Appended.Any(s => s[row][t].Any(v => v != 0))) return new(VerdictKind.Numbers, $"what row {row} appends at step {t}, which is not valid, is not 0");
                    if (found.InputGradients.Length > 0 && found.InputGradients[row][t].Any(v => v != 0)) return new(VerdictKind.Numbers, $"the input gradient of row {row} at step {t}, which is not valid, is not 0");
                }
        var complete = found with { ParameterGradients = found.ParameterGradients.Concat(missing.Select(m => KeyValuePair.Create(m, oracle.Exact.ParameterGradients[m]))).ToDictionary(p => p.Key, p => p.Value) };
        (string Name, double Found, double Expected, double Bound, double Excess) worst = ("", 0, 0, 0, 1);
        int wrong = 0, i = 0;
        foreach (var ((name, expected), (_, value)) in oracle.Exact.Numbers().Zip(complete.Numbers()))
        {
            double bound = oracle.Bounds[i++], excess = Math.Abs(value - expected) / bound;
            if (excess <= 1) continue;
            wrong++;
            if (!(excess <= worst.Excess) && !double.IsNaN(worst.Found)) worst = (name, value, expected, bound, excess);
        }
        return wrong == 0 ? Verdict.Passed : new(VerdictKind.Numbers,
            string.Create(CultureInfo.InvariantCulture, $"{wrong} numbers differ; worst {worst.Name}: {worst.Found:G9}, expected {worst.Expected:G9}, bound {worst.Bound:G3}"));
    }
}
