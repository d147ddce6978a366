using System.Reflection;
using Rnn.RandomPrograms.Equations;
using Rnn.RandomPrograms.Oracle;

namespace Rnn.RandomPrograms.Running;

/// <summary>
/// The oracle itself against the user's own C# in eager mode: every output, final state and what was appended, and the gradient along random directions of
/// all parameters, inputs and initial states at once against central differences.
/// </summary>
internal static class EagerCheck
{
    const int Directions = 2;
    const double Step = 1e-5;

    /// <summary>What differs, or null.</summary>
    public static string? Run(Candidate candidate, Assembly programs)
    {
        var (program, layout, data, oracle) = candidate;
        ProgramRun Eager(ProgramData on)
        {
            var draws = program.Training ? new Draws() : null;
            var run = new ProgramRun(layout, on, new Tape(), (r, c) => new EagerCell(programs, program.Namespace, c, n => r.Parameters.TryGetValue(n, out var v) ? v.Value : [], draws), draws);
            run.Backward();
            return run;
        }

        var eager = Eager(data);
        for (int row = 0; row < program.Batch; row++)
        {
            for (int i = 0; i < eager.Outputs[row].Length; i++)
            {
                var expected = oracle.Exact.Outputs[row][data.OutputHasSteps ? data.Valid[row][i] : 0];
                if (Differs(eager.Outputs[row][i]!.Value, expected)) return $"eager output of row {row}, step {i} is {Text(eager.Outputs[row][i]!.Value)}, by the formulas {Text(expected)}";
            }
            for (int s = 0; s < data.States.Count; s++)
                if (Differs(eager.FinalStates[s][row].Value, oracle.Exact.FinalStates[s][row])) return $"eager final state {data.States[s].Name} of row {row} differs";
            for (int s = 0; s < data.Sequences.Count; s++)
                for (int i = 0; i < data.Valid[row].Length; i++)
                    if (Differs(eager.Appended[s][row][i].Value, oracle.Exact.Appended[s][row][data.Valid[row][i]])) return $"what step {i} of row {row} appends to {data.Sequences[s].Name} in eager mode differs";
        }

        if (HasStop(program)) return null;                              // differences see through a stopped gradient
        for (int d = 0; d < Directions; d++)
        {
            var direction = new Random(program.Seed + d);
            double analytic = 0;
            double Along(double value, double gradient, double by)
            {
                var part = direction.NextDouble() * 2 - 1;
                analytic += by > 0 ? part * gradient : 0;
                return value + part * by;
            }

            double LossAt(double by)
            {
                direction = new Random(program.Seed + d);
                return Eager(data with
                {
                    Parameters = [.. data.Parameters.Select(p => p with { Values = [.. p.Values.Select((v, i) => Along(v, oracle.Exact.ParameterGradients[p.Name][i], by))] })],
                    Inputs = [.. data.Inputs.Select((r, row) => r.Select((x, t) => x.Select((v, i) => Along(v, oracle.Exact.InputGradients[row][t][i], by)).ToArray()).ToArray())],
                    InitialStates = [.. data.InitialStates.Select((s, n) => s.Select((x, row) => x.Select((v, i) => Along(v, oracle.Exact.InitialStateGradients[n][row][i], by)).ToArray()).ToArray())],
                }).Loss;
            }

            double slope = (LossAt(Step) - LossAt(-Step)) / (2 * Step);
            if (!(Math.Abs(slope - analytic) <= 2e-5 * Math.Max(1, Math.Abs(analytic)))) return $"slope of eager mode along a direction is {slope:G9}, by the formulas {analytic:G9}";
        }
        return null;
    }

    static bool HasStop(ProgramDefinition program) =>
        program.Cells().Concat(program.Network is { } n ? [n] : []).SelectMany(c => c.Expressions()).Any(e => e is StopGradient);

    static bool Differs(double[] a, double[] b) => a.Zip(b).Any(p => !(Math.Abs(p.First - p.Second) <= 1e-9 * Math.Max(1, Math.Abs(p.Second))));

    static string Text(double[] values) => string.Join(" ", values.Select(v => v.ToString("G9", System.Globalization.CultureInfo.InvariantCulture)));
}
