using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Equations;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Rewriting;

/// <summary>
/// Of the two axes of a pair one is walked outside: that of the time loop which reads over the other at each step, or, where no loop does, the
/// one whose steps the first sum or maximum over the other leaves. What a scan has walked lies inside the scan.
/// </summary>
internal sealed class PairAxes
{
    readonly Dictionary<Space, string> outer = [];

    PairAxes() { }

    public static PairAxes Of(Graph graph)
    {
        var pairs = new PairAxes();
        var cycles = Cycles.Of(graph.Nodes);
        var axisOf = new Dictionary<int, string>();
        foreach (var node in graph.Nodes)
            if (cycles.Of(node) is { } cycle && node.Op.Clock is var (axis, _)) axisOf[cycle] = axis;
        foreach (var node in graph.Nodes)
        {
            if (cycles.Of(node) is not { } cycle || node.Results[0].Space is not { Inner: not null } space || WalkedOf(space) is not null) continue;
            if (pairs.outer.TryGetValue(space, out var known) && known != axisOf[cycle])
                throw new EquationException(EquationIds.NotCompiled, $"{graph.Entry} reads {known} at every step of {axisOf[cycle]} and the other way round, in two scans; that runs in eager mode, but is not compiled", EquationPosition.OfModel(graph.Entry));
            pairs.outer[space] = axisOf[cycle];
        }
        foreach (var node in graph.Nodes.OrderBy(n => n.Op is MaxOver ? 0 : 1).ThenBy(n => n.Id))
            if (node.Op is SumOver or MaxOver && node.Operands[0].Space is { Inner: not null } space && node.Result.Space.Axis is { } left && !pairs.outer.ContainsKey(space)) pairs.outer.Add(space, left);
        return pairs;
    }

    public string OuterOf(Space space) => WalkedOf(space) is { } walked ? space.Other(walked) : outer.TryGetValue(space, out var axis) ? axis : space.Axis!;

    public string InnerOf(Space space) => space.Other(OuterOf(space));

    /// <summary>The axis of a pair that has those steps only which the scan over the other has walked; null: both have all.</summary>
    static string? WalkedOf(Space space) => Space.IsWalked(space.Axis) ? space.Axis : Space.IsWalked(space.Inner) ? space.Inner : null;
}
