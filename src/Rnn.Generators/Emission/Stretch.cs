using System;
using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>
/// Phases that follow each other. Where they walk one axis in one direction around a time loop, they do so in pieces: some steps through all
/// of the phases, then the next ones. What a phase leaves for the next is then still in a near cache.
/// </summary>
internal sealed class Stretch
{
    /// <summary>What the rows of a piece may take beside the weights: a part of a second-level cache.</summary>
    const int PieceBytes = 512 * 1024;

    /// <summary>Fewer rows than a product takes in one pass would not pay for reading its weights.</summary>
    const int LeastRows = 48;

    readonly List<Phase> phases = [];

    public IReadOnlyList<Phase> Phases => phases;

    /// <summary>Whether the phases run in pieces.</summary>
    public bool InPieces => phases.Count > 1 && phases.Any(p => p.Statement is TimeLoop);

    public bool Down => phases.Any(p => p.Down);

    /// <summary>How many packed rows a piece should have.</summary>
    public int Rows => Math.Max(LeastRows, PieceBytes / 4 / Math.Max(1, Packed(phases.SelectMany(p => p.Body)).Sum(b => b.Width)));

    /// <summary>The phases of a pass, in order; what does not walk the steps, and needs nothing of those that do, goes first.</summary>
    public static IReadOnlyList<Stretch> Of(IEnumerable<Phase> phases)
    {
        var stretches = new List<Stretch> { new() };   // before an empty one, whatever comes first can go
        foreach (var phase in phases)
        {
            var last = stretches[stretches.Count - 1];
            if (last.Takes(phase)) last.phases.Add(phase);
            else if (!WalksSteps(phase) && last.phases.All(p => WalksSteps(p) && p.IsIndependentOf(phase))) stretches.Insert(stretches.Count - 1, new Stretch { phases = { phase } });
            else stretches.Add(new Stretch { phases = { phase } });
        }
        stretches.RemoveAll(s => s.phases.Count == 0);
        foreach (var stretch in stretches.Where(s => s.InPieces))
            foreach (var phase in stretch.phases) phase.Pieces = stretch;
        return stretches;
    }

    /// <summary>
    /// Whether a phase can go on with a few steps before the phases so far have done all of theirs: it keeps rows apart, goes the same way, and
    /// shares with them only what each step has for itself.
    /// </summary>
    bool Takes(Phase phase)
    {
        if (!WalksSteps(phase) || phases.Any(p => !WalksSteps(p) || p.Axis != phase.Axis)) return false;
        if (phase.Statement is TimeLoop && phases.Any(p => p.Statement is TimeLoop && p.Down != phase.Down)) return false;
        return !phases.Any(earlier => Kept(earlier, writtenOnly: true).Overlaps(Kept(phase)) || Kept(earlier).Overlaps(Kept(phase, writtenOnly: true)));
    }

    static bool WalksSteps(Phase phase) => phase.Scope == Scope.Steps && phase.Runs.All(r => r.OnRows) && phase.Body.All(s => s is not (Pairs or TakeSteps or AddSteps));

    /// <summary>Buffers that outlive a step.</summary>
    static HashSet<Buffer> Kept(Phase phase, bool writtenOnly = false) =>
        [.. phase.Body.SelectMany(s => writtenOnly ? StatementBuffers.WrittenBy(s) : StatementBuffers.Of(s)).Where(b => b.Rows != BufferRows.Steps)];

    static IEnumerable<Buffer> Packed(IEnumerable<Statement> statements) =>
        statements.SelectMany(StatementBuffers.Of).Where(b => b.Rows == BufferRows.Steps && b.Kind != BufferKind.Tokens).Distinct();
}
