using Rnn.RandomPrograms.Equations;
using Rnn.RandomPrograms.Oracle;

namespace Rnn.RandomPrograms.Generation;

/// <summary>The numbers a program runs on. Matrices shrink with their width, so that sums of products stay near one.</summary>
internal static class DataGenerator
{
    public static ProgramData Generate(ProgramDefinition program, ProgramLayout layout, int attempt)
    {
        var random = new Random(unchecked(program.Seed * 31 + attempt * 7 + 5));
        double Number(double scale) => (float)((random.NextDouble() * 2 - 1) * scale);
        double[] Vector(int width, double scale) => [.. Enumerable.Range(0, width).Select(_ => Number(scale))];
        double[][][] Grid(int first, int second, int width, double scale) =>
            [.. Enumerable.Range(0, first).Select(_ => Enumerable.Range(0, second).Select(_ => Vector(width, scale)).ToArray())];

        var parameters = layout.Parameters.Select(p => new ParameterValues(p.Name, p.Rows, p.Columns,
            Vector(p.Rows * p.Columns, p.Columns == 1 ? 0.8 : 1.4 / Math.Sqrt(p.Columns)))).ToList();
        int batch = program.Batch, steps = program.Steps;
        bool tokens = program.Layers.Count > 0 && program.Layers[0] is TokensLayer;
        int width = program.Layers[0] switch { TokensLayer t => t.Classes, InputLayer i => i.Features, var l => throw new ArgumentException(l.ToString()) };
        var valid = program.Lengths.Select(length => program.UseMask
            ? Enumerable.Range(0, steps).OrderBy(_ => random.Next()).Take(length).Order().ToArray()
            : [.. Enumerable.Range(0, length)]).ToArray();
        return new(parameters, [.. layout.States.Select(s => new StatePort(s.Name, s.Width))], [.. layout.Sequences.Select(s => new StatePort(s.Name, s.Width))], width, layout.Last.Out, layout.Last.HasSteps,
            tokens ? [] : Grid(batch, steps, width, 1.2),
            tokens ? [.. Enumerable.Range(0, batch).Select(_ => Enumerable.Range(0, steps).Select(_ => random.Next(width)).ToArray())] : [],
            valid,
            Grid(batch, layout.Last.HasSteps ? steps : 1, layout.Last.Out, 1),
            [.. layout.States.Select(s => Enumerable.Range(0, batch).Select(_ => Vector(s.Width, 0.8)).ToArray())],
            [.. layout.States.Select(s => Enumerable.Range(0, batch).Select(_ => Vector(s.Width, 1)).ToArray())],
            [.. layout.Sequences.Select(s => Grid(batch, steps, s.Width, 1))]);
    }
}
