using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>Consecutive statements of a phase that are shared out in the same way: by rows, or by columns.</summary>
internal sealed record PhaseRun(bool OnRows, IReadOnlyList<Statement> Statements);

/// <summary>A statement of the program's top level, as one method of a pass.</summary>
internal sealed class Phase
{
    public Phase(Statement statement, string name)
    {
        (Statement, Name) = (statement, name);
        (Scope, var body) = statement switch
        {
            TimeLoop loop => (Scope.Steps, loop.Body),
            Map map => (map.Scope, map.Body),
            _ => (Scope.One, [statement]),
        };
        StepByStep = statement is TimeLoop || (Scope == Scope.Steps && body.Any(NeedsStep));
        var runs = new List<PhaseRun>();
        foreach (var inner in body)
        {
            bool onRows = StatementEmitter.KeepsRowsApart(inner);
            if (runs.Count == 0 || runs[runs.Count - 1].OnRows != onRows) runs.Add(new(onRows, new List<Statement>()));
            ((List<Statement>)runs[runs.Count - 1].Statements).Add(inner);
        }
        Runs = runs;
    }

    public Statement Statement { get; }
    public string Name { get; }
    public Scope Scope { get; }
    public IReadOnlyList<PhaseRun> Runs { get; }

    /// <summary>Runs one step after the other: a time loop, or a map that needs the step or rows of the batch beside packed ones.</summary>
    public bool StepByStep { get; }

    public bool Down => Statement is TimeLoop { Down: true };

    /// <summary>In whose pieces it runs; null: on all rows at once.</summary>
    public Stretch? Pieces { get; set; }

    /// <summary>Whose steps, or whose order of rows; null: once, or in the order of the first axis.</summary>
    public string? Axis => Statement switch
    {
        TimeLoop loop => loop.Axis,
        Map map => map.Axis,
        _ => null,
    };

    /// <summary>One sentence above the phase's method.</summary>
    public string Summary => PhaseSummary.Of(this);

    public IEnumerable<Statement> Body => Runs.SelectMany(r => r.Statements);

    /// <summary>Whether every worker takes the same rows in both phases: then it meets only what it wrote itself.</summary>
    bool IsDividedLike(Phase other) =>
        other.Runs.Concat(Runs).All(r => r.OnRows) && other.StepByStep == StepByStep && (other.Scope, other.Axis) == (Scope, Axis)
        && (StepByStep || Scope != Scope.Steps || Pieces == other.Pieces);

    /// <summary>Whether another worker may still be at work on something that this phase reads or writes.</summary>
    public bool MustWaitFor(Phase earlier) => !IsDividedLike(earlier) && !IsIndependentOf(earlier);

    /// <summary>Whether neither writes what the other one reads or writes: they may change places.</summary>
    public bool IsIndependentOf(Phase other) =>
        !BuffersOf(other.Body, writtenOnly: true).Overlaps(BuffersOf(Body)) && !BuffersOf(other.Body).Overlaps(BuffersOf(Body, writtenOnly: true))
        && !other.Body.Any(a => Body.Any(b => GradientRange.Clash(a, b)));

    /// <summary>Buffers of a workspace; gradients are a matter of ranges.</summary>
    static HashSet<Buffer> BuffersOf(IEnumerable<Statement> statements, bool writtenOnly = false) =>
        [.. statements.SelectMany(s => writtenOnly ? StatementBuffers.WrittenBy(s) : StatementBuffers.Of(s)).Where(b => b.Kind is not (BufferKind.Parameters or BufferKind.Gradients))];

    static bool NeedsStep(Statement statement) => statement switch
    {
        Lanes lanes => lanes.Steps.Any(s => s is LaneDraw || StatementPlaces.PlaceOf(s)?.Buffer.Rows == BufferRows.Batch),
        Product p => IsBatch(p.A.Buffer) || IsBatch(p.Target.Buffer) || IsBatch(p.Init?.Buffer),
        Lookup l => IsBatch(l.Tokens) || IsBatch(l.Target.Buffer) || IsBatch(l.Init?.Buffer),
        RowProduct p => IsBatch(p.Matrix.Buffer) || IsBatch(p.Vector.Buffer) || IsBatch(p.Target.Buffer),
        RowOuter o => IsBatch(o.A.Buffer) || IsBatch(o.B.Buffer) || IsBatch(o.Target.Buffer),
        RowTimes r => IsBatch(r.A.Buffer) || IsBatch(r.B.Buffer) || IsBatch(r.Target.Buffer),
        CopyPatches p => IsBatch(p.Source.Buffer) || IsBatch(p.Target.Buffer),
        Outer o => IsBatch(o.A.Buffer) || IsBatch(o.Delta.Buffer),
        ScatterAdd s => IsBatch(s.Tokens) || IsBatch(s.Delta.Buffer),
        ColumnSum c => IsBatch(c.Source.Buffer),
        CopyLanes c => IsBatch(c.Source.Buffer) || IsBatch(c.Target.Buffer),
        TakeRow t => IsBatch(t.Source.Buffer) || IsBatch(t.Tokens) || IsBatch(t.Target.Buffer),
        PutRow p => IsBatch(p.Source.Buffer) || IsBatch(p.Tokens) || IsBatch(p.Target.Buffer),
        NumberTokens n => IsBatch(n.Tokens) || IsBatch(n.Target.Buffer),
        CopyStrided c => IsBatch(c.Source.Buffer) || IsBatch(c.Target.Buffer),
        Pairs or PlaceStep or TakeSteps or AddSteps => true,
        _ => false,
    };

    static bool IsBatch(Buffer? buffer) => buffer?.Rows == BufferRows.Batch;
}
