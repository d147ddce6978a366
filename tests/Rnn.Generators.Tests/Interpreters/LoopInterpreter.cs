using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Tests.Interpreters;

using PortRole = Rnn.Generators.Ir.PortRole;

/// <summary>
/// Executes loop programs in double precision on a ragged batch, statement by statement and row by row. Whatever was not
/// written reads as NaN. Knows nothing of emission; elementwise ops mean what <see cref="OpTable"/> says. Forward and then
/// Backward on one instance share tape and ports; a Step program runs on the state and a batch of one step.
/// </summary>
internal sealed class LoopInterpreter
{
    readonly IReadOnlyList<Port> ports;
    readonly IReadOnlyDictionary<string, LoopSchedule> schedules;
    readonly int length, rows;
    readonly Dictionary<string, int> tokens = [];      // how many distinct ones, by axis
    readonly Dictionary<Buffer, double[]> memory = [];
    readonly Dictionary<(string Name, PortRole Role, bool Gradient), double[]> values = [];

    /// <param name="ports">Of the entry.</param>
    /// <param name="length">Steps of the caller's arrays.</param>
    /// <param name="lengths">Valid steps of each row.</param>
    /// <param name="parameters">The packed block.</param>
    public LoopInterpreter(IReadOnlyList<Port> ports, int length, int[] lengths, double[] parameters)
        : this(ports, length, new Dictionary<string, int[]> { ["t"] = lengths }, parameters)
    {
    }

    /// <param name="ports">Of the entry.</param>
    /// <param name="length">Steps of the caller's arrays, on every axis.</param>
    /// <param name="lengths">Valid steps of each row, by axis.</param>
    /// <param name="parameters">The packed block.</param>
    public LoopInterpreter(IReadOnlyList<Port> ports, int length, IReadOnlyDictionary<string, int[]> lengths, double[] parameters)
    {
        (this.ports, this.length, rows, Parameters) = (ports, length, lengths.Values.First().Length, parameters);
        schedules = lengths.ToDictionary(l => l.Key, l => new LoopSchedule(l.Key, l.Value));
        ParameterGradients = new double[parameters.Length];
        foreach (var port in ports)
            foreach (bool gradient in new[] { false, true })
                values.Add((port.Name, port.Role, gradient), new double[(port.Space.Axis is null ? 1 : length) * rows * StepsAcross(port) * WidthOf(port)]);
    }

    public double[] Parameters { get; }
    public double[] ParameterGradients { get; }

    /// <summary>The State struct of a Step program.</summary>
    public double[] State { get; init; } = [];

    /// <summary>Whether a unit is drawn, by (site, caller's row, step or 0, unit), or null: not training.</summary>
    public Func<LaneDraw, int, int, int, bool>? Draws { get; init; }

    /// <summary>A port in the caller's order: time-major, unpadded; tokens as numbers.</summary>
    public double[] Port(string name, PortRole role) => values[(name, role, false)];

    public double[] Gradient(string name, PortRole role) => values[(name, role, true)];

    public void Run(LoopProgram program)
    {
        foreach (var statement in program.Body) Run(statement);
    }

    void Run(Statement statement)
    {
        switch (statement)
        {
            case TimeLoop loop:
                var steps = ScheduleOf(loop.Axis).Steps;
                for (int i = 0; i < steps.Count; i++)
                    foreach (var inner in loop.Body) Run(inner, steps[loop.Down ? steps.Count - 1 - i : i]);
                break;
            case Map map:
                IReadOnlyList<LoopRow> scope = map.Scope switch
                {
                    Scope.Steps => [.. ScheduleOf(map.Axis!).Steps.SelectMany(rows => rows)],
                    Scope.Distinct => [.. Enumerable.Range(0, tokens[map.Axis!]).Select(i => new LoopRow(0, map.Axis, i))],
                    Scope.Batch => [.. Enumerable.Range(0, rows).Select(row => new LoopRow(row))],
                    _ => [default],
                };
                foreach (var inner in map.Body) Run(inner, scope);
                break;
            default: Run(statement, [default(LoopRow)]); break;
        }
    }

    void Run(Statement statement, IReadOnlyList<LoopRow> scope)
    {
        if (statement is Transpose transpose) { Run(transpose); return; }
        if (statement is FindTokens find) { Run(find); return; }
        if (statement is CollectRows collect)
            for (int i = 0; i < tokens[collect.Target.Buffer.Axis!]; i++)
                foreach (var (block, part, lane) in Units(collect.Target, collect.Parts)) At(collect.Target, new(0, collect.Target.Buffer.Axis, i), block, part, lane) = 0;
        if (statement is Pairs pairs)
        {
            var all = scope.SelectMany(row => Enumerable.Range(0, ReachOf(pairs.Inner, row)).Select(s => row with { Inner = pairs.Inner, InnerStep = s })).ToList();
            foreach (var inner in pairs.Body)
                if (inner is Lanes { Along: true } along)
                    foreach (var row in scope) LoopRegion.Run(along, [.. all.Where(r => r.Caller == row.Caller && r.Step == row.Step)], row, this);
                else Run(inner, inner is Clear { Target.Buffer: { IsPairs: false } target } && target.Axis != pairs.Inner ? scope : all);
            return;
        }
        foreach (var row in scope)
            switch (statement)
            {
                case Product s: Run(s, row); break;
                case Lookup s: Run(s, row); break;
                case Outer s: Run(s, row); break;
                case RowProduct s: Run(s, row); break;
                case RowOuter s: for (int i = 0; i < 16 * s.Target.Blocks; i++) At(s.Target, row, i) = i < s.Target.Width ? At(s.A, row, i / s.B.Width) * At(s.B, row, i % s.B.Width) : 0; break;
                case RowTimes s: Run(s, row); break;
                case CopyPatches s: Run(s, row); break;
                case ScatterAdd s: Run(s, row); break;
                case DistributeRows s:
                    foreach (var (block, part, lane) in Units(s.Source, s.Parts)) At(s.Target, row, block, part, lane) = At(s.Source, TokenOf(s.Places, s.Source, row), block, part, lane);
                    break;
                case CollectRows s:
                    foreach (var (block, part, lane) in Units(s.Target, s.Parts)) At(s.Target, TokenOf(s.Places, s.Target, row), block, part, lane) += At(s.Source, row, block, part, lane);
                    break;
                case ColumnSum s: Run(s, row); break;
                case Lanes s: LoopRegion.Run(s, row, this); break;
                case CopyLanes s:
                    double[] copied = [.. Enumerable.Range(s.SourceLane, s.Count).Select(i => At(s.Source, row, i))];
                    for (int i = 0; i < s.Count; i++) At(s.Target, row, s.TargetLane + i) = copied[i];
                    break;
                case TakeRow s:
                    int from = (int)RowOf(s.Tokens, row)[0] * s.Target.Width;
                    for (int i = 0; i < 16 * s.Target.Blocks; i++) At(s.Target, row, i) = i < s.Target.Width ? At(s.Source, row, from + i) : 0;
                    break;
                case PutRow s:
                    int to = (int)RowOf(s.Tokens, row)[0] * s.Source.Width;
                    for (int i = 0; i < s.Source.Width; i++) At(s.Target, row, to + i) = At(s.Source, row, i);
                    break;
                case TakeSteps s:
                    for (int i = 0; i < 16 * s.Target.Blocks; i++) At(s.Target, row, i) = ChosenBy(s.Tokens, s.Source, row) is { } chosen && i < s.Source.Buffer.Width ? At(s.Source, chosen, i) : 0;
                    break;
                case AddSteps s:
                    if (ChosenBy(s.Tokens, s.Target, row) is { } summed)
                        for (int i = 0; i < 16 * s.Target.Blocks; i++) At(s.Target, summed, i) += At(s.Source, row, i);
                    break;
                case NumberSteps s: Number(s.Target, row, row.On(s.Target.Buffer.Axis!)); break;
                case NumberTokens s: Number(s.Target, row, RowOf(s.Tokens, row)[0]); break;
                case CopyStrided s:
                    for (int r = 0; r < s.Rows; r++)
                        for (int c = 0; c < s.Columns; c++) At(s.Target, row, r * s.To.Row + c * s.To.Column) = At(s.Source, row, r * s.From.Row + c * s.From.Column);
                    break;
                case PlaceStep s:
                    var placed = row with { Inner = Space.WalkedOf(row.Axis!, s.FromEnd), InnerStep = s.FromEnd ? ScheduleOf(row.Axis!).Lengths[row.Caller] - 1 - row.Step : row.Step };
                    Rearrange(s.Source, s.Target, placed);
                    break;
                case ReorderRows s: foreach (var place in StepsOf(s, row)) Rearrange(s.Source, s.Target, place); break;
                case Clear { Target.Buffer: { Rows: BufferRows.RowByRow } rows } s when row.Inner is null: foreach (var step in Steps(rows.Axis!, row)) RowOf(rows, step).Clear(); break;
                case Clear s: for (int i = 0; i < 16 * s.Target.Blocks; i++) At(s.Target, row, i) = 0; break;
                case LoadPort { Target.Buffer.IsAlong: true } s: At(s.Target, row, 0) = PortAt(s.Port, s.Gradient, s.Gradient, row, 0); break;
                case LoadPort s: for (int i = 0; i < 16 * s.Target.Blocks; i++) At(s.Target, row, i) = i < s.Target.Width ? PortAt(s.Port, s.Gradient, s.Gradient, row, i) : 0; break;
                case StorePort s: for (int i = 0; i < s.Source.Width; i++) PortAt(s.Port, s.Gradient, !s.Gradient, row, i) = At(s.Source, row, i); break;
                case LoadTokens s: RowOf(s.Target, row)[0] = Checked(PortAt(s.Port, false, false, row, 0), s.Classes); break;
                default: throw new NotSupportedException(statement.ToString());
            }
    }

    void Run(FindTokens s)
    {
        var rows = schedules[s.Tokens.Axis!].Steps.SelectMany(step => step).ToList();
        var found = rows.Select(row => RowOf(s.Tokens, row)[0]).Distinct().ToList();
        tokens[s.Distinct.Axis!] = found.Count;
        foreach (var row in rows) RowOf(s.Places, row)[0] = found.IndexOf(RowOf(s.Tokens, row)[0]);
        for (int i = 0; i < found.Count; i++) RowOf(s.Distinct, new(0, s.Distinct.Axis, i))[0] = found[i];
    }

    /// <summary>The row of a token's values that a step belongs to.</summary>
    LoopRow TokenOf(Buffer places, Place values, LoopRow row) => new(0, values.Buffer.Axis, (int)RowOf(places, row)[0]);

    void Run(Product s, LoopRow row)
    {
        foreach (var (block, part, lane) in Units(s.W))
        {
            double sum = s.Init is null ? 0 : At(s.Init, row, block, part, lane);
            for (int k = 0; k < s.W.K; k++) sum += RowOf(s.A.Buffer, row)[s.A.Offset + k] * RowOf(s.W.Buffer, row)[Weight(s.W, k, block, part, lane)];
            At(s.Target, row, block, part, lane) = sum;
        }
    }

    void Run(Lookup s, LoopRow row)
    {
        int k = (int)RowOf(s.Tokens, row)[0];
        foreach (var (block, part, lane) in Units(s.W))
            At(s.Target, row, block, part, lane) = (s.Init is null ? 0 : At(s.Init, row, block, part, lane)) + RowOf(s.W.Buffer, row)[Weight(s.W, k, block, part, lane)];
    }

    void Run(Outer s, LoopRow row)
    {
        foreach (var (block, part, lane) in Units(s.Gradient))
            for (int k = 0; k < s.Gradient.K; k++)
                RowOf(s.Gradient.Buffer, row)[Weight(s.Gradient, k, block, part, lane)] += RowOf(s.A.Buffer, row)[s.A.Offset + k] * At(s.Delta, row, block, part, lane);
    }

    void Run(RowProduct s, LoopRow row)
    {
        int columns = s.Transposed ? s.Target.Width : s.Vector.Width;
        for (int i = 0; i < 16 * s.Target.Blocks; i++)
        {
            double sum = 0;
            if (i < s.Target.Width)
                for (int k = 0; k < s.Vector.Width; k++) sum += At(s.Matrix, row, s.Transposed ? k * columns + i : i * columns + k) * At(s.Vector, row, k);
            At(s.Target, row, i) = sum;
        }
    }

    void Run(RowTimes s, LoopRow row)
    {
        int columns = s.B.Width / s.Inner;
        for (int i = 0; i < 16 * s.Target.Blocks; i++)
        {
            double sum = 0;
            if (i < s.Target.Width)
                for (int k = 0; k < s.Inner; k++) sum += At(s.A, row, i / columns * s.Inner + k) * At(s.B, row, k * columns + i % columns);
            At(s.Target, row, i) = sum;
        }
    }

    void Run(CopyPatches s, LoopRow row)
    {
        var w = s.Window;
        for (int i = 0; i < 16 * s.Target.Blocks; i++) At(s.Target, row, i) = 0;
        for (int at = 0; at < w.Places * w.Patch; at++)
        {
            var (place, within, channel) = (at / w.Patch, at % w.Patch / w.Channels, at % w.Channels);
            var (y, x) = (place / w.Across * w.Stride - w.Before + within / w.Size, place % w.Across * w.Stride - w.Before + within % w.Size);
            if (y < 0 || y >= w.Height || x < 0 || x >= w.Width) continue;
            int pixel = (y * w.Width + x) * w.Channels + channel;
            if (s.Back) At(s.Target, row, pixel) += At(s.Source, row, at);
            else At(s.Target, row, at) = At(s.Source, row, pixel);
        }
    }

    void Run(ScatterAdd s, LoopRow row)
    {
        int k = (int)RowOf(s.Tokens, row)[0];
        if (s.Across)
        {
            for (int i = 0; i < s.Gradient.K; i++) RowOf(s.Gradient.Buffer, row)[Weight(s.Gradient, i, k / 16, 0, k % 16)] += At(s.Delta, row, i);
            return;
        }
        foreach (var (block, part, lane) in Units(s.Gradient))
            RowOf(s.Gradient.Buffer, row)[Weight(s.Gradient, k, block, part, lane)] += At(s.Delta, row, block, part, lane);
    }

    void Run(ColumnSum s, LoopRow row)
    {
        for (int block = 0; block < s.Target.Blocks; block++)
            for (int part = 0; part < s.Parts; part++)
                for (int lane = 0; lane < 16; lane++) At(s.Target, default, block, part, lane) += At(s.Source, row, block, part, lane);
    }

    /// <summary>The rows that a reordering moves for a row of the batch: itself, or all its steps.</summary>
    IEnumerable<LoopRow> StepsOf(ReorderRows s, LoopRow row) => s.Target.Buffer.Rows == BufferRows.Batch ? [row] : Steps(s.Target.Buffer.Axis!, row);

    IEnumerable<LoopRow> Steps(string axis, LoopRow row) => Enumerable.Range(0, ScheduleOf(axis).Lengths[row.Caller]).Select(step => new LoopRow(row.Caller, axis, step));

    /// <summary>How many steps of an inner axis a step reads: all of the row's, or those that the scan has walked.</summary>
    int ReachOf(string inner, LoopRow row)
    {
        int all = ScheduleOf(inner).Lengths[row.Caller];
        return !Space.IsWalked(inner) ? all : Space.IsWalkedDown(inner) ? all - 1 - row.Step : row.Step;
    }

    LoopSchedule ScheduleOf(string axis) => schedules[Space.BaseOf(axis)];

    /// <summary>A step of a row; a number that stands alone comes with the padding of a vector.</summary>
    void Rearrange(Place source, Place target, LoopRow row)
    {
        for (int i = 0; i < Math.Min(16 * target.Blocks, target.Buffer.Width); i++) At(target, row, i) = i < source.Buffer.Width ? At(source, row, i) : 0;
    }

    void Run(Transpose s)
    {
        var copy = RowOf(s.Copy.Buffer, default);
        foreach (var (block, part, lane) in Units(s.W))
            for (int k = 0; k < 16 * s.Copy.Blocks; k++)
                copy[Weight(s.Copy, (block * s.W.Parts + part) * 16 + lane, k / 16, 0, k % 16)] = k < s.W.K ? RowOf(s.W.Buffer, default)[Weight(s.W, k, block, part, lane)] : 0;
    }

    /// <summary>The step that a row's token names on the axis of a place; null where the row has none.</summary>
    LoopRow? ChosenBy(Buffer tokens, Place among, LoopRow row) =>
        (int)RowOf(tokens, row)[0] is var step && step < ScheduleOf(among.Buffer.Axis!).Lengths[row.Caller] ? new LoopRow(row.Caller, among.Buffer.Axis, step) : null;

    /// <summary>A number in lane 0 and zeros beside it.</summary>
    void Number(Place target, LoopRow row, double number)
    {
        for (int i = 0; i < Math.Min(16, target.Buffer.Width); i++) At(target, row, i) = i == 0 ? number : 0;
    }

    /// <summary>Lane i of a vector.</summary>
    public ref double At(Place place, LoopRow row, int i) => ref At(place, row, i / 16, 0, i % 16);

    ref double At(Place place, LoopRow row, int block, int part, int lane) => ref RowOf(place.Buffer, row)[place.Offset + block * place.BlockStride + 16 * part + lane];

    static int Weight(Weights w, int k, int block, int part, int lane) => w.Start + block * w.BlockStride + k * w.Step + 16 * part + lane;

    static IEnumerable<(int Block, int Part, int Lane)> Units(Weights w) =>
        from block in Enumerable.Range(0, w.Blocks) from part in Enumerable.Range(0, w.Parts) from lane in Enumerable.Range(0, 16) select (block, part, lane);

    static IEnumerable<(int Block, int Part, int Lane)> Units(Place place, int parts) =>
        from block in Enumerable.Range(0, place.Blocks) from part in Enumerable.Range(0, parts) from lane in Enumerable.Range(0, 16) select (block, part, lane);

    Span<double> RowOf(Buffer buffer, LoopRow row)
    {
        if (buffer.Kind == BufferKind.Parameters) return Parameters;
        if (buffer.Kind == BufferKind.Gradients) return ParameterGradients;
        if (buffer.Kind == BufferKind.State) return State;
        int count = buffer.Rows switch
        {
            BufferRows.Steps => ScheduleOf(buffer.Axis!).Total,
            BufferRows.Pairs => ScheduleOf(buffer.Axis!).Total * ScheduleOf(buffer.Inner!).Steps.Count,
            BufferRows.StepPairs => rows * ScheduleOf(buffer.Inner!).Steps.Count,
            BufferRows.RowByRow => rows * ScheduleOf(buffer.Axis!).Steps.Count,
            BufferRows.Batch => rows,
            BufferRows.Distinct => tokens[buffer.Axis!],
            _ => 1,
        };
        if (!memory.TryGetValue(buffer, out var floats))
        {
            memory.Add(buffer, floats = new double[count * buffer.Width]);
            Array.Fill(floats, double.NaN);
        }
        return floats.AsSpan(IndexOf(buffer, row) * buffer.Width, buffer.Width);
    }

    int IndexOf(Buffer buffer, LoopRow row) => buffer.Rows switch
    {
        BufferRows.Steps => PackedOn(buffer.Axis!, row),
        BufferRows.Pairs => PackedOn(buffer.Axis!, row) * ScheduleOf(buffer.Inner!).Steps.Count + row.On(buffer.Inner!),
        BufferRows.StepPairs => row.Caller * ScheduleOf(buffer.Inner!).Steps.Count + row.On(buffer.Inner!),
        BufferRows.RowByRow => row.Caller * ScheduleOf(buffer.Axis!).Steps.Count + row.On(buffer.Axis!),
        BufferRows.Batch => row.Caller,
        BufferRows.Distinct => row.On(buffer.Axis!),
        _ => 0,
    };

    int PackedOn(string axis, LoopRow row) => ScheduleOf(axis).Packed(row.Caller, row.On(axis));

    ref double PortAt(string name, bool gradient, bool leaves, LoopRow row, int i)
    {
        var port = ports.Single(p => p.Name == name && leaves == (p.Role is PortRole.Output or PortRole.FinalState or PortRole.AuxiliaryLoss));
        return ref values[(name, port.Role, gradient)][(((port.Space.Axis is { } axis ? row.On(axis) : 0) * rows + row.Caller) * StepsAcross(port) + (port.Across is { } across ? row.On(across) : 0)) * WidthOf(port) + i];
    }

    static double Checked(double token, int classes) => token >= 0 && token < classes ? token : throw new ArgumentOutOfRangeException(nameof(token), token, $"below {classes}");

    /// <summary>Numbers that a port with a second axis has for each step of the first.</summary>
    int StepsAcross(Port port) => port.Across is null ? 1 : length;

    static int WidthOf(Port port) => port.Shape.IsToken ? 1 : port.Shape.Rows * port.Shape.Columns;
}
