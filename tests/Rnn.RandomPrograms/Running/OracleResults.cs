using Rnn.RandomPrograms.Equations;
using Rnn.RandomPrograms.Oracle;

namespace Rnn.RandomPrograms.Running;

/// <summary>The oracle's results of a program, with what the best float program may miss in each number.</summary>
internal sealed record OracleResults(ModelResults Exact, IReadOnlyList<double> Bounds, double KinkDistance, double Loss)
{
    const int Perturbations = 4;

    /// <summary>2e-5 max(1, |b|), or 8 times the change of b when every number moves by one float ulp.</summary>
    public static OracleResults Of(ProgramDefinition program, ProgramLayout layout, ProgramData data)
    {
        var tape = new Tape();
        var run = Run(program, layout, data, tape);
        var exact = Results(program, layout, data, run);
        var numbers = exact.Numbers().Select(n => n.Value).ToArray();
        var changes = new double[numbers.Length];
        for (int p = 0; p < Perturbations; p++)
        {
            int i = 0;
            foreach (var (_, moved) in Results(program, layout, data, Run(program, layout, data, new Tape(new Random(p)))).Numbers())
            {
                changes[i] = Math.Max(changes[i], Math.Abs(moved - numbers[i]));
                i++;
            }
        }
        var bounds = numbers.Zip(changes, (b, change) => Math.Max(2e-5 * Math.Max(1, Math.Abs(b)), 8 * change)).ToArray();
        return new(exact, bounds, tape.KinkDistance, run.Loss);
    }

    static ProgramRun Run(ProgramDefinition program, ProgramLayout layout, ProgramData data, Tape tape)
    {
        var draws = program.Training ? new Draws() : null;
        var run = new ProgramRun(layout, data, tape, (r, c) => new TapeCell(c.Cell, c.Sizes, c.Options, c.Scope, n => r.Parameters[n], tape, draws), draws);
        run.Backward();
        return run;
    }

    static ModelResults Results(ProgramDefinition program, ProgramLayout layout, ProgramData data, ProgramRun run)
    {
        double[][] Padded(int row, int width, Func<int, double[]?> at)
        {
            var steps = new double[program.Steps][];
            for (int t = 0; t < program.Steps; t++) steps[t] = Array.IndexOf(data.Valid[row], t) is >= 0 and var i ? at(i) ?? new double[width] : new double[width];
            return steps;
        }

        int batch = program.Batch, width = layout.Last.Out;
        return new(
            [.. Enumerable.Range(0, batch).Select(row => data.OutputHasSteps
                ? Padded(row, width, i => run.Outputs[row][i]!.Value)
                : [run.Outputs[row][0]!.Value])],
            [.. run.FinalStates.Select(s => Array.ConvertAll(s, v => v.Value))],
            [.. run.Appended.Select((s, n) => Enumerable.Range(0, batch).Select(row => Padded(row, data.Sequences[n].Width, i => s[row][i].Value)).ToArray())],
            run.Parameters.ToDictionary(p => p.Key, p => p.Value.Gradient),
            data.Inputs.Length == 0 ? [] : [.. Enumerable.Range(0, batch).Select(row => Padded(row, data.InputWidth, i => run.Inputs[row][i].Gradient))],
            [.. run.InitialStates.Select(s => Array.ConvertAll(s, v => v.Gradient))]);
    }
}
