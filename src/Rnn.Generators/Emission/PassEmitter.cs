using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>
/// Forward or Backward of an entry: every worker of the team runs the same method and takes its share of rows or columns of each
/// phase; a barrier stands where a phase reads what other workers wrote. Phases around a time loop run in pieces (<see cref="Stretch"/>).
/// </summary>
internal sealed class PassEmitter
{
    const string Division = "global::Rnn.Execution.Division.";

    readonly CodeWriter writer;
    readonly LoweredEntry entry;
    readonly LoopProgram program;
    readonly EntryBuffers buffers;
    readonly StatementEmitter statements;
    readonly bool unroll;
    readonly Identifiers methods;
    readonly Queue<(string Name, Lanes Region, RowScope Scope, string Schedule)> regions = new();

    public PassEmitter(CodeWriter writer, LoweredEntry entry, LoopProgram program, string className, EntryBuffers buffers, ParameterOffsets offsets, bool unroll)
    {
        (this.writer, this.entry, this.program, this.buffers, this.unroll) = (writer, entry, program, buffers, unroll);
        ClassName = className;
        methods = new Identifiers(className, "Run", "Buffers", "List");
        statements = new StatementEmitter(writer, buffers.PointerTo, new PortPointers(entry), offsets, ScheduleOf);
    }

    public string ClassName { get; }

    public void Emit()
    {
        writer.Line($"/// <summary>{Literals.Xml(program.Name)}: the phases below, one after the other, on all workers of the workspace's team.</summary>");
        using var type = writer.WriteBlock($"public static unsafe class {ClassName}");
        var stretches = Stretch.Of(program.Body.Select(s => new Phase(s, methods.New(NameOf(s), pascal: true))));
        EmitDispatch();
        EmitWorker(stretches);
        foreach (var stretch in stretches)
            foreach (var phase in stretch.Phases)
            {
                writer.Line();
                EmitPhase(phase, stretch.InPieces);
            }
        while (regions.Count > 0)
        {
            var (name, region, rows, schedule) = regions.Dequeue();
            writer.Line();
            new RegionEmitter(writer, name, region, rows, unroll, LaneTypes.Full, schedule).Emit();
        }
    }

    void EmitDispatch()
    {
        writer.Line("/// <summary>What one worker does, on the vectors of this machine.</summary>");
        using (writer.WriteBlock("public static void Run(global::Rnn.Workspace workspace, float* parameters, int worker)"))
        {
            writer.Line("if (global::System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated) Run<global::Rnn.Kernels.Lanes512>(workspace, parameters, worker);");
            writer.Line("else if (global::System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated) Run<global::Rnn.Kernels.Lanes256>(workspace, parameters, worker);");
            writer.Line("else Run<global::Rnn.Kernels.Lanes128>(workspace, parameters, worker);");
        }
        writer.Line();
    }

    void EmitWorker(IReadOnlyList<Stretch> stretches)
    {
        using var method = writer.WriteBlock($"static void Run<L>(global::Rnn.Workspace workspace, float* parameters, int worker) {Attributes.LanesConstraint}");
        writer.Line("var b = new Buffers(workspace, parameters);");
        foreach (var axis in stretches.Where(s => s.InPieces).Select(s => s.Phases[0].Axis).GroupBy(entry.AxisIndex).Select(g => g.First()))
            writer.Line($"var {PieceSchedule(axis)} = {ScheduleOf(axis)};");
        var running = new List<Phase>();   // phases that other workers may still be in
        foreach (var stretch in stretches)
        {
            if (!stretch.InPieces)
            {
                EmitCalls(stretch.Phases, running, "");
                continue;
            }
            // Later pieces have other rows, and states of their own rows: only the first must wait for what came before.
            if (stretch.Phases.Any(p => running.Any(p.MustWaitFor)))
            {
                writer.Line("workspace.Barrier();");
                running.Clear();
            }
            var before = running.ToList();
            var (rows, schedule) = (Invariant(stretch.Rows), PieceSchedule(stretch.Phases[0].Axis));
            using (writer.WriteBlock(stretch.Down
                ? $"for (int until = {schedule}.Steps, from; until > 0; until = from)   // pieces that stay in a near cache"
                : $"for (int from = 0, until; from < {schedule}.Steps; from = until)   // pieces that stay in a near cache"))
            {
                writer.Line(stretch.Down
                    ? $"from = {Division}PieceBefore({schedule}, until, {rows} * workspace.Workers);"
                    : $"until = {Division}PieceAfter({schedule}, from, {rows} * workspace.Workers);");
                EmitCalls(stretch.Phases, running, ", from, until");
            }
            running.AddRange(before.Except(running));   // without steps no barrier of a piece was met
        }
    }

    void EmitCalls(IReadOnlyList<Phase> phases, List<Phase> running, string piece)
    {
        foreach (var phase in phases)
        {
            if (running.Any(phase.MustWaitFor))
            {
                writer.Line("workspace.Barrier();");
                running.Clear();
            }
            writer.Line($"{phase.Name}<L>(in b, workspace, worker{piece});");
            running.Add(phase);
        }
    }

    void EmitPhase(Phase phase, bool inPieces)
    {
        writer.Line($"/// <summary>{Literals.Xml(phase.Summary)}</summary>");
        writer.Line(Attributes.Hot);
        using var method = writer.WriteBlock($"static void {phase.Name}<L>(in Buffers b, global::Rnn.Workspace workspace, int worker{(inPieces ? ", int from, int until" : "")}) {Attributes.LanesConstraint}");
        if (phase.Scope == Scope.Distinct) writer.Line($"int count = {buffers.CountOf(phase.Axis!)};");
        else if (phase.Statement is TimeLoop or Map) writer.Line($"var schedule = {ScheduleOf(phase.Axis)};");
        phaseAxis = phase.Axis;
        var runs = phase.Runs;
        for (int i = 0; i < runs.Count; i++)
        {
            if (i > 0) writer.Line("workspace.Barrier();");
            if (runs.Count == 1) EmitRun(phase, runs[i], inPieces);
            else using (writer.WriteBlock()) EmitRun(phase, runs[i], inPieces);
        }
    }

    void EmitRun(Phase phase, PhaseRun run, bool inPieces)
    {
        if (!run.OnRows) EmitColumns(phase, run);
        else if (phase.StepByStep) EmitSteps(phase, run, inPieces);
        else EmitRows(phase, run, inPieces);
    }

    /// <summary>All rows at once: rows are shared out among the workers.</summary>
    void EmitRows(Phase phase, PhaseRun run, bool inPieces)
    {
        if (phase.Scope == Scope.One)
        {
            using (writer.WriteBlock("if (worker == 0)")) EmitStatements(run, RowScope.One);
            return;
        }
        if (inPieces)
        {
            writer.Line("int offset = schedule.Offset(from), count = schedule.Offset(until) - offset, share = " + $"{Division}Start(count, worker, workspace.Workers);");
            writer.Line("nint first = offset + share;");
            writer.Line($"int rows = {Division}Start(count, worker + 1, workspace.Workers) - share;");
        }
        else
        {
            var count = phase.Scope switch
            {
                Scope.Steps => "schedule.Total",
                Scope.Batch => "schedule.Batch",
                _ => "count",
            };
            writer.Line($"nint first = {Division}Start({count}, worker, workspace.Workers);");
            writer.Line($"int rows = {Division}Start({count}, worker + 1, workspace.Workers) - (int)first;");
        }
        EmitStatements(run, phase.Scope switch
        {
            Scope.Steps => RowScope.Packed,
            Scope.Batch => RowScope.Sorted,
            _ => RowScope.Tokens,
        });
    }

    /// <summary>Step by step on the rows that are still running; a worker keeps its rows of the batch from the first step to the last.</summary>
    void EmitSteps(Phase phase, PhaseRun run, bool inPieces)
    {
        writer.Line($"int first = {Division}StartOfRows(schedule, worker, workspace.Workers), last = {Division}StartOfRows(schedule, worker + 1, workspace.Workers);");
        var (start, end) = inPieces ? ("from", "until") : ("0", "schedule.Steps");
        using var loop = writer.WriteBlock(phase.Down
            ? $"for (int t = {end} - 1; t >= {start}; t--)"
            : $"for (int t = {start}; t < {end}; t++)");
        writer.Line("int rows = global::System.Math.Min(schedule.Active(t), last) - first;");
        writer.Line($"if (rows <= 0) {(phase.Down ? "continue" : "break")};");
        writer.Line("nint packed = (nint)schedule.Offset(t) + first;");
        EmitStatements(run, RowScope.Step);
    }

    void EmitStatements(PhaseRun run, RowScope scope)
    {
        foreach (var statement in run.Statements)
            if (statement is Pairs pairs) EmitPairs(pairs, scope => pairs.Body.ToList().ForEach(s => statements.EmitOnRows(s, scope, CallRegion)));
            else statements.EmitOnRows(statement, scope, CallRegion);
    }

    /// <summary>Row by row of the step: all steps of the row on a second axis.</summary>
    void EmitPairs(Pairs pairs, System.Action<RowScope> emit)
    {
        using var block = writer.WriteBlock();
        writer.Line($"var other = {ScheduleOf(pairs.Inner)};");
        writer.Line("int reach = (other.Steps + 15) / 16 * 16;");
        using var loop = writer.WriteBlock("for (int row = 0; row < rows; row++)");
        var steps = !Ir.Space.IsWalked(pairs.Inner) ? "other.RowLength(place)" : Ir.Space.IsWalkedDown(pairs.Inner) ? "other.RowLength(place) - 1 - t" : "t";
        writer.Line($"int place = other.SortedRow(schedule.CallerRow(first + row)), steps = {steps};");
        writer.Line("nint start = other.RowStart(place);");
        emit(RowScope.PairsWith(pairs.Inner));
    }

    string? phaseAxis;

    string ScheduleOf(string? axis) => entry.AxisIndex(axis) is > 0 and var index ? $"workspace.ScheduleOf({Invariant(index)})" : "workspace.Schedule";

    /// <summary>A local of the worker's method.</summary>
    string PieceSchedule(string? axis) => entry.AxisIndex(axis) is > 0 and var index ? $"schedule{Invariant(index)}" : "schedule";

    static string Invariant(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Sums over rows: columns are shared out, every worker walks all rows in ascending order.</summary>
    void EmitColumns(Phase phase, PhaseRun run)
    {
        writer.Line("int firstBlock, lastBlock;");
        bool steps = phase.StepByStep;
        int blocks = -1;
        foreach (var statement in run.Statements)
        {
            if (StatementEmitter.ColumnBlocks(statement) != blocks)
                writer.Line($"firstBlock = {Division}Start({blocks = StatementEmitter.ColumnBlocks(statement)}, worker, workspace.Workers); lastBlock = {Division}Start({blocks}, worker + 1, workspace.Workers);");
            if (!steps)
            {
                statements.EmitOnColumns(statement, phase.Scope switch
                {
                    Scope.Steps => RowScope.AllPacked,
                    Scope.Batch => RowScope.AllSorted,
                    Scope.Distinct => RowScope.AllTokens,
                    _ => RowScope.One,
                });
                continue;
            }
            using var loop = writer.WriteBlock("for (int t = 0; t < schedule.Steps; t++)");
            writer.Line("nint packed = schedule.Offset(t);");
            if (statement is not Pairs pairs)
            {
                statements.EmitOnColumns(statement, RowScope.WholeStep);
                continue;
            }
            writer.Line("int first = 0, rows = schedule.Active(t);");
            EmitPairs(pairs, scope => pairs.Body.ToList().ForEach(s => statements.EmitOnColumns(s, scope)));
        }
    }

    void CallRegion(Lanes region, RowScope scope)
    {
        var name = methods.New(region.Name, pascal: true);
        regions.Enqueue((name, region, scope, ScheduleOf(phaseAxis)));
        var signature = new RegionSignature(region);
        var arguments = signature.Operands.Select(o => buffers.PointerTo(o.Buffer) + scope.Displacement(o.Buffer));
        var draws = signature.Draws.Count == 0 ? "" : $", workspace, {(scope == RowScope.Step ? "first, t" : "(int)first, 0")}";
        writer.Line($"{name}<L>({scope.Count}, {string.Join(", ", arguments)}{draws});");
    }

    static string NameOf(Statement statement) => statement switch
    {
        TimeLoop loop => loop.Name,
        Map map => map.Name,
        Transpose transpose => $"{transpose.Copy.Buffer.Name} copy",
        _ => statement.GetType().Name,
    };
}
