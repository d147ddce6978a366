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

    public string Summary => (Statement.Comment == "" ? Statement switch
    {
        TimeLoop loop => loop.Name,
        Map map => map.Name,
        _ => "Before the rows",
    } : Statement.Comment.Split('\n')[0]) + (Statement is TimeLoop time ? time.Down ? " (from the last step to the first)" : " (from the first step to the last)" : "");

    /// <summary>Whether this phase reads only what the same worker wrote in the previous one: both on rows and divided alike.</summary>
    public bool Follows(Phase previous) =>
        previous.Runs.Concat(Runs).All(r => r.OnRows) && previous.StepByStep == StepByStep && previous.Scope == Scope;

    static bool NeedsStep(Statement statement) => statement switch
    {
        Lanes lanes => lanes.Steps.Any(s => s is LaneDraw || RegionSignature.PlaceOf(s)?.Buffer.Rows == BufferRows.Batch),
        Product p => IsBatch(p.A.Buffer) || IsBatch(p.Target.Buffer) || IsBatch(p.Init?.Buffer),
        Lookup l => IsBatch(l.Tokens) || IsBatch(l.Target.Buffer) || IsBatch(l.Init?.Buffer),
        Outer o => IsBatch(o.A.Buffer) || IsBatch(o.Delta.Buffer),
        ScatterAdd s => IsBatch(s.Tokens) || IsBatch(s.Delta.Buffer),
        ColumnSum c => IsBatch(c.Source.Buffer),
        CopyLanes c => IsBatch(c.Source.Buffer) || IsBatch(c.Target.Buffer),
        _ => false,
    };

    static bool IsBatch(Buffer? buffer) => buffer?.Rows == BufferRows.Batch;
}
