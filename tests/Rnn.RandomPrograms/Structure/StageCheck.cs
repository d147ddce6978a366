using System.Globalization;
using Rnn.Generators.Compiler;
using Rnn.Generators.Equations;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;
using Rnn.Generators.Parsing;
using Rnn.Generators.Tests.Interpreters;
using Rnn.RandomPrograms.Equations;
using Rnn.RandomPrograms.Oracle;
using Rnn.RandomPrograms.Running;

namespace Rnn.RandomPrograms.Structure;

using CellDefinition = Rnn.RandomPrograms.Equations.CellDefinition;
using GraphPort = Rnn.Generators.Ir.Port;
using GraphRole = Rnn.Generators.Ir.PortRole;

/// <summary>
/// The stages of the compiler on a program, in double precision: the graph as the front end reads it, the graph after all passes with its
/// gradients, the loop programs, each by its interpreter against the oracle; and the loops' structure against the naive prediction.
/// </summary>
internal static class StageCheck
{
    /// <summary>Interpreters compute in double, but constants of a graph are floats; most programs have only such.</summary>
    static double ToleranceOf(ProgramDefinition program) =>
        program.Training && program.Layers.Any(l => l is DropoutLayer or RecurrentLayer { Dropout: > 0 }) || Cells(program).Any(HasInexactConstants) ? 1e-5 : 1e-9;

    static IEnumerable<CellDefinition> Cells(ProgramDefinition program) => program.Cells().Concat(program.Network is { } network ? [network] : []);

    static bool HasInexactConstants(CellDefinition cell) =>
        cell.Options.Any(o => o.Value == "HardSigmoid") || cell.Expressions().Any(e => e is Dropout { Rate: 0.25 } or CosineSimilarity
            or Apply { Function: "HardSigmoid" or "HardSigmoid6" or "HardSwish" or "LeakyRelu" or "Selu" or "Erf" or "Gelu" or "GeluTanh" });

    public static Verdict Run(Candidate candidate, ModelInputs inputs)
    {
        var written = FrontEnd.Read(inputs.Model, inputs.Cells);
        var outputs = new GraphInterpreter(Inputs(candidate));
        foreach (var (port, value) in written.Entries[0].Outputs)
            if (Compare(candidate, port, false, place => outputs.Get(value, place)) is { } difference) return new(VerdictKind.Graph, difference);

        var source = FrontEnd.Read(inputs.Model, inputs.Cells);
        var ports = source.Entries.ToDictionary(e => e.Entry, SourceModel.PortsOf);
        var parameters = source.Parameters;
        var compiled = RnnCompiler.Compile(new(parameters, source.Entries, ports));
        var entry = compiled.Entries[0];
        if (AfterPasses(candidate, entry.Graph) is { } changed) return new(VerdictKind.Graph, "after all passes: " + changed);
        if (Loops(candidate, compiled, parameters, ports[entry.Graph.Entry]) is { } loops) return new(VerdictKind.Loops, $"{loops}\n{entry.Forward}{entry.Backward}");
        return Structure(candidate, entry) is { } structure ? new(VerdictKind.Structure, structure) : Verdict.Passed;
    }

    static GraphInputs Inputs(Candidate candidate)
    {
        var (program, layout, data, _) = candidate;
        var values = data.Parameters.ToDictionary(p => p.Name, p => p.Values);
        int StateOf(GraphPort port) => data.States.ToList().FindIndex(s => s.Name == port.Name);
        return new(program.Batch,
            new Dictionary<string, int[]> { ["t"] = [.. program.Lengths] },
            p => values[p.Name],
            (port, gradient, row, step) => port.Role switch
            {
                GraphRole.Input when port.Shape.IsToken => [data.Tokens[row][data.Valid[row][step]]],
                GraphRole.Input => data.Inputs[row][data.Valid[row][step]],
                GraphRole.Output => data.OutputWeights[row][layout.Last.HasSteps ? data.Valid[row][step] : 0],
                GraphRole.InitialState => data.InitialStates[StateOf(port)][row],
                _ when port.IsAppended => data.AppendedWeights[SequenceOf(candidate, port)][row][data.Valid[row][step]],
                _ => data.FinalWeights[StateOf(port)][row],
            },
            program.Training ? (draw, row, step) => Drawn(draw.Site, row, step, draw.Width, draw.P, draw.On) : null);
    }

    static double[] Drawn(int site, int row, int step, int width, float probability, float on)
    {
        var random = CounterRandom.For(ProgramData.Seed, ProgramData.Update, site, row, step);
        var threshold = CounterRandom.Threshold(probability);
        return [.. Enumerable.Range(0, width).Select(unit => random.Draw(unit, threshold) ? (double)on : 0)];
    }

    static string? AfterPasses(Candidate candidate, Graph graph)
    {
        var interpreter = new GraphInterpreter(Inputs(candidate));
        foreach (var (port, value) in graph.Outputs)
            if (Compare(candidate, port, false, place => interpreter.Get(value, place)) is { } difference) return difference;
        foreach (var (target, value) in graph.Gradients)
            if (target.Port is { } port)
            {
                if (Compare(candidate, port, true, place => interpreter.Get(value, place)) is { } difference) return difference;
            }
            else if (Compare(candidate, $"d {target.Parameter!.Name}", candidate.Oracle.Exact.ParameterGradients[target.Parameter.Name], interpreter.Get(value, new(0))) is { } difference) return difference;
        return null;
    }

    static string? Loops(Candidate candidate, RnnCompiler.CompiledModel compiled, IReadOnlyList<Parameter> parameters, IReadOnlyList<GraphPort> ports)
    {
        var (program, _, _, oracle) = candidate;
        var inputs = Inputs(candidate);
        var block = new double[compiled.Homes.Size];
        foreach (var parameter in parameters)
        {
            var values = inputs.Parameter(parameter);
            for (int i = 0; i < values.Length; i++) block[PlaceOf(compiled.Homes[parameter.Name], parameter, i)] = values[i];
        }
        var loops = new LoopInterpreter(ports, program.Steps, [.. program.Lengths], block)
        {
            Draws = program.Training ? (draw, row, step, unit) => CounterRandom.For(ProgramData.Seed, ProgramData.Update, draw.Site, row, step).Draw(unit, CounterRandom.Threshold(draw.P)) : null,
        };
        foreach (var port in ports)
        {
            bool gradient = port.Role is GraphRole.Output or GraphRole.FinalState;
            var values = gradient ? loops.Gradient(port.Name, port.Role) : loops.Port(port.Name, port.Role);
            Array.Fill(values, double.NaN);
            ForEach(candidate, port, (place, at, width) => inputs.Input(port, gradient, place.Row, place.Step).CopyTo(values, at));
        }

        loops.Run(compiled.Entries[0].Forward);
        loops.Run(compiled.Entries[0].Backward);
        string? found = null;
        foreach (var port in ports)
        {
            if (port.Shape.IsToken) continue;
            bool gradient = port.Role is GraphRole.Input or GraphRole.InitialState;
            var values = gradient ? loops.Gradient(port.Name, port.Role) : loops.Port(port.Name, port.Role);
            ForEach(candidate, port, (place, at, width) => found ??= Compare(candidate, $"{(gradient ? "d " : "")}{port.Name} of row {place.Row}, step {place.Step}", Expected(candidate, port, gradient, place), values[at..(at + width)]));
        }
        foreach (var parameter in parameters)
        {
            var expected = oracle.Exact.ParameterGradients[parameter.Name];
            found ??= Compare(candidate, $"d {parameter.Name}", expected, [.. expected.Select((_, i) => loops.ParameterGradients[PlaceOf(compiled.Homes[parameter.Name], parameter, i)])]);
        }
        return found;
    }

    /// <summary>Every valid place of a port with its offset in the caller's array, where the valid steps of a row stand at its front.</summary>
    static void ForEach(Candidate candidate, GraphPort port, Action<At, int, int> action)
    {
        var program = candidate.Program;
        int width = port.Shape.IsToken ? 1 : port.Shape.Width;
        for (int row = 0; row < program.Batch; row++)
            for (int t = 0; t < (port.Space.Axis is null ? 1 : program.Lengths[row]); t++) action(new(row, port.Space.Axis, t), (t * program.Batch + row) * width, width);
    }

    static string? Compare(Candidate candidate, GraphPort port, bool gradient, Func<At, double[]> value)
    {
        string? found = null;
        ForEach(candidate, port, (place, _, _) => found ??= Compare(candidate, $"{(gradient ? "d " : "")}{port.Name} of row {place.Row}, step {place.Step}", Expected(candidate, port, gradient, place), value(place)));
        return found;
    }

    static int SequenceOf(Candidate candidate, GraphPort port) => candidate.Data.Sequences.ToList().FindIndex(s => s.Name == port.Name);

    static double[] Expected(Candidate candidate, GraphPort port, bool gradient, At place)
    {
        var (_, layout, data, oracle) = candidate;
        int state = data.States.ToList().FindIndex(s => s.Name == port.Name);
        return port.Role switch
        {
            GraphRole.Output => oracle.Exact.Outputs[place.Row][layout.Last.HasSteps ? data.Valid[place.Row][place.Step] : 0],
            GraphRole.FinalState when port.IsAppended => oracle.Exact.Appended[SequenceOf(candidate, port)][place.Row][data.Valid[place.Row][place.Step]],
            GraphRole.FinalState => oracle.Exact.FinalStates[state][place.Row],
            GraphRole.Input => oracle.Exact.InputGradients[place.Row][data.Valid[place.Row][place.Step]],
            _ => oracle.Exact.InitialStateGradients[state][place.Row],
        };
    }

    static string? Compare(Candidate candidate, string what, double[] expected, double[] found)
    {
        double tolerance = ToleranceOf(candidate.Program);
        for (int i = 0; i < expected.Length; i++)
            if (!(Math.Abs(expected[i] - found[i]) <= tolerance * Math.Max(1, Math.Abs(expected[i]))) || expected.Length != found.Length)
                return string.Create(CultureInfo.InvariantCulture, $"{what}, entry {i}: {found[i]:G9}, expected {expected[i]:G9}");
        return null;
    }

    static int PlaceOf(Home home, Parameter parameter, int i)
    {
        int r = i / parameter.Shape.Columns, c = i % parameter.Shape.Columns;
        var layout = home.LayoutOf(parameter);
        var (lane, k) = layout.LanesAreColumns ? (c, r) : (r, c);
        return layout.Offset + lane / 16 * layout.BlockStride + k * layout.Step + lane % 16;
    }

    static string? Structure(Candidate candidate, RnnCompiler.CompiledEntry entry)
    {
        var predicted = StructurePrediction.Of(candidate.Layout);
        int forward = ProductsInLoops(entry.Forward), backward = ProductsInLoops(entry.Backward);
        foreach (var loop in entry.Forward.Body.Concat(entry.Backward.Body).OfType<TimeLoop>())
            if (loop.Body.FirstOrDefault(s => s is Generators.Lowering.Outer or ScatterAdd or ColumnSum) is { } gradient) return $"a weight gradient inside the loop {loop.Name}: {gradient.Comment}";
        return forward < predicted.LeastForward || forward > predicted.MostForward ? $"{forward} products in forward loops, predicted {predicted.LeastForward} to {predicted.MostForward}\n{entry.Forward}"
            : backward < predicted.LeastBackward || backward > predicted.MostBackward ? $"{backward} products in backward loops, predicted {predicted.LeastBackward} to {predicted.MostBackward}\n{entry.Backward}"
            : null;
    }

    static int ProductsInLoops(LoopProgram program) => program.Body.OfType<TimeLoop>().Sum(l => l.Body.Count(s => s is Generators.Lowering.Product));
}
