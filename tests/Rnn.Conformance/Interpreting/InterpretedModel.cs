using Rnn.Conformance.Running;
using Rnn.Execution;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Compiler;
using Rnn.Generators.Equations;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;
using Rnn.Generators.Tests.Interpreters;
using Port = Rnn.Generators.Ir.Port;

namespace Rnn.Conformance.Interpreting;

/// <summary>
/// A model as its sequence graph and adjoint, run in double precision right after the front end: when a case passes here and fails
/// compiled, the fault lies behind differentiation.
/// </summary>
internal sealed class InterpretedModel : IModelUnderTest
{
    readonly Graph graph;
    readonly IReadOnlyList<string> axes;
    readonly Dictionary<string, double[]> parameters = new(StringComparer.Ordinal);

    /// <param name="source">The model; its graphs are used up.</param>
    /// <param name="rewritten">Whether all passes run over the graph, as they do before lowering.</param>
    public InterpretedModel(SourceModel source, bool rewritten)
    {
        graph = source.Entries[0];
        Info = Describe(graph);
        axes = graph.Axes;
        if (rewritten) RnnCompiler.Compile(new ModelGraph(ParametersOf(graph), [graph], new Dictionary<string, IReadOnlyList<Port>> { [graph.Entry] = PortsOf(graph) }));
        else Differentiation.Run(graph);
    }

    public ModelInfo Info { get; }

    public float[] InitialParameter(string name, ulong seed) => throw new CompiledOnlyException("initial parameters");

    public Span<float> Block => throw new CompiledOnlyException("a packed block");

    public void SetParameter(string name, ReadOnlySpan<float> rowMajor)
    {
        var values = new double[rowMajor.Length];
        for (int i = 0; i < values.Length; i++) values[i] = rowMajor[i];
        parameters[name] = values;
    }

    public void ClearParameters()
    {
        foreach (var parameter in Info.Parameters) SetParameter(parameter.Name, new float[parameter.Count]);
    }

    public Workspace Allocate(int steps, int batch)
        => new(new WorkspacePlan(Info.Entries[0].Ports, [], Info.BlockFloats, steps, batch, axes.Count > 1 ? [.. axes] : [])) { Length = steps, Batch = batch };

    public void Forward(Workspace workspace)
    {
        workspace.Prepare();
        var interpreter = Interpreter(workspace);
        foreach (var (port, value) in graph.Outputs)
        {
            var target = workspace.Port(port.Name, (Rnn.PortRole)port.Role);
            target.Clear();
            Write(workspace, port, value, interpreter, target);
        }
    }

    public void Backward(Workspace workspace)
    {
        var interpreter = Interpreter(workspace);
        foreach (var (gradientOf, gradient) in graph.Gradients)
        {
            if (gradientOf.Port is { } port)
            {
                var target = workspace.Gradient(port.Name, (Rnn.PortRole)port.Role);
                target.Clear();
                Write(workspace, port, gradient, interpreter, target);
                continue;
            }
            double[] values = interpreter.Get(gradient, new At(0));
            var info = Info.Parameters.Single(p => p.Name == gradientOf.Parameter!.Name);
            for (int r = 0; r < info.Rows; r++)
                for (int c = 0; c < info.Columns; c++) workspace.ParameterGradients[info.PositionOf(r, c)] += (float)values[r * info.Columns + c];
        }
    }

    GraphInterpreter Interpreter(Workspace workspace)
    {
        return new GraphInterpreter(new GraphInputs(workspace.Batch, axes.ToDictionary(a => a, a => AxisOf(workspace, a).Lengths.ToArray()), p => parameters[p.Name],
            (port, gradient, row, step) => Read(workspace, port, gradient, row, step)));
    }

    static double[] Read(Workspace workspace, Port port, bool gradient, int row, int step)
    {
        if (port.Across is not null) return [workspace.Gradient(port.Name, (Rnn.PortRole)port.Role)[PlaceOf(workspace, port, row, GraphInputs.Steps(step))]];
        int place = port.Space.Axis is null ? row : Source(AxisOf(workspace, port.Space.Axis), row, step);
        if (port.Shape.IsToken) return [workspace.Tokens(port.Name)[place]];
        var role = (Rnn.PortRole)port.Role;
        var values = (gradient ? workspace.Gradient(port.Name, role) : workspace.Port(port.Name, role)).Slice(place * port.Shape.Width, port.Shape.Width);
        return Array.ConvertAll(values.ToArray(), v => (double)v);
    }

    static void Write(Workspace workspace, Port port, Value value, GraphInterpreter interpreter, Span<float> target)
    {
        for (int row = 0; row < workspace.Batch; row++)
            for (int step = 0; step < (port.Space.Axis is null ? 1 : AxisOf(workspace, port.Space.Axis).Lengths[row]); step++)
            {
                if (port.Across is { } across)
                {
                    for (int s = 0; s < AxisOf(workspace, Space.BaseOf(across)).Lengths[row]; s++)
                        target[PlaceOf(workspace, port, row, (step, s))] = (float)interpreter.Get(value, new At(row, port.Space.Axis, step, across, s))[0];
                    continue;
                }
                double[] values = interpreter.Get(value, new At(row, port.Space.Axis, step));
                int place = port.Space.Axis is null ? row : Source(AxisOf(workspace, port.Space.Axis), row, step);
                for (int i = 0; i < values.Length; i++) target[place * values.Length + i] = (float)values[i];
            }
    }

    /// <summary>Where a number at a pair of steps stands.</summary>
    static int PlaceOf(Workspace workspace, Port port, int row, (int Step, int Across) at)
    {
        var across = AxisOf(workspace, Space.BaseOf(port.Across!));
        return Source(AxisOf(workspace, port.Space.Axis!), row, at.Step) * across.Length + Source(across, row, at.Across) / workspace.Batch;
    }

    static WorkspaceAxis AxisOf(Workspace workspace, string axis) => workspace.Axes.Count == 1 ? workspace.Axes[0] : workspace.Axis(axis);

    /// <summary>Where the step-th valid step of a row stands in the caller's ports.</summary>
    static unsafe int Source(WorkspaceAxis axis, int row, int step)
    {
        var schedule = axis.Schedule;
        for (int sorted = 0; sorted < schedule.Active(step); sorted++)
            if (schedule.CallerRow(sorted) == row) return schedule.Source[schedule.Offset(step) + sorted];
        throw new InvalidOperationException($"row {row} has no step {step}");
    }

    static ModelInfo Describe(Graph graph)
    {
        var ports = PortsOf(graph).Select(p => new PortInfo(p.Name, (Rnn.PortRole)p.Role, p.Shape.IsToken ? PortKind.Token : PortKind.Real, p.Shape.Width, p.Space.Axis) { StepsOf = p.StepsOf, Across = p.Across is null ? null : Space.BaseOf(p.Across) }).ToList();
        var infos = new List<ParameterInfo>();
        int offset = 0;
        foreach (var p in ParametersOf(graph))
        {
            infos.Add(new ParameterInfo(p.Name, p.Shape.Rows, p.Shape.Columns, p.Frozen, p.Initializer, offset, 16 * p.Shape.Columns, 16, false));
            offset += (p.Shape.Rows + 15) / 16 * 16 * p.Shape.Columns;
        }
        return new ModelInfo("", "", [new EntryInfo(graph.Entry, ports, true)], infos, [], offset, 0, 0);
    }

    static List<Parameter> ParametersOf(Graph graph) => [.. graph.Nodes.Select(n => n.Op).OfType<ParameterOp>().Select(o => o.Parameter).DistinctBy(p => p.Name)];

    static List<Port> PortsOf(Graph graph) => [.. graph.Nodes.Select(n => n.Op).OfType<InputOp>().Select(o => o.Port).Concat(graph.Outputs.Select(o => o.Port)).Distinct()];
}
