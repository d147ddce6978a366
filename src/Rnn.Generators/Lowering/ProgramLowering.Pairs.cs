using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Lowering;

// Reads over a second axis: regions at pairs of steps, the copies that they walk, and the sums that they leave.
internal sealed partial class ProgramLowering
{
    /// <summary>Where the steps of a value's row stand one after another.</summary>
    readonly Dictionary<Value, Place> rowByRow = [];

    bool IsAlong(LaneGroup group) => HasInner(group.Space) && group.Width == 1;

    static bool IsSumOfPairs(Node node) => BodyBuilder.IsSumOfPairs(node);

    /// <summary>What a node at pairs of steps reads of the inner axis is wanted row by row.</summary>
    void PlanPairs(Node node)
    {
        var space = IsSumOfPairs(node) ? node.Operands[0].Space : node.Results[0].Space;
        if (!HasInner(space)) return;
        foreach (var operand in node.Operands)
            if (IsNumberOfPairs(operand) && stepOf.TryGetValue(node, out var reader) && reader is LaneGroup) WantAlong(operand);
        if (streaming) return;      // a state is kept row by row
        var inner = pairAxes.InnerOf(space);
        foreach (var operand in node.Operands)
            if ((Leaves.IsLeaf(operand) ? Base(operand) : operand) is { } value && value.Space == Space.Steps(inner) && !rowByRow.ContainsKey(value)) rowByRow.Add(value, NewRowByRow(value));

        static Value? Base(Value leaf) => Leaves.Base(leaf) is { } scalar ? Leaves.IsLeaf(scalar) ? Base(scalar) : scalar : null;
    }

    bool IsNumberOfPairs(Value value) => HasInner(value.Space) && value.Shape.Width == 1;

    /// <summary>A number at each pair that a kernel computes has a vector of its own; lanes read it along the inner axis.</summary>
    void WantAlong(Value value)
    {
        if (Leaves.IsLeaf(value)) value = Leaves.Base(value) ?? value;
        if (!IsNumberOfPairs(value) || Leaves.IsLeaf(value) || IsComputedAlong(value) || extras.TryGetValue(value, out var list) && list.Any(p => p.Buffer.IsAlong)) return;
        AddExtra(value, NewPlace(value, RowsOf(value), IsTaped(value)));
    }

    /// <summary>Whether a number at each pair lies along the inner axis from the start: what a lane region computes, the numbers of steps, and what a port brings.</summary>
    bool IsComputedAlong(Value value) => primary.TryGetValue(value, out var place) ? place.Buffer.IsAlong : value.Op is StepNumber || value is { Op: InputOp, Space.Inner: not null } || stepOf.TryGetValue(value.Definition, out var step) && step is LaneGroup;

    /// <summary>A vector of its own for a number that lies along the inner axis, as kernels read it.</summary>
    Place NewWide(Value value) => new(NewBuffer(HintOf(value), value, RowsOf(value), 16, IsTaped(value)), 0, 16, 1);

    /// <summary>Copies of a value in further places.</summary>
    IEnumerable<Statement> CopiesOf(Value value, Place source, Place target)
    {
        if (source.Buffer.IsAlong == target.Buffer.IsAlong)
        {
            yield return CopyOf(value, source, [target]);
            yield break;
        }
        if (!target.Buffer.IsAlong) yield return new Clear(target);
        yield return new CopyLanes(source, 0, target, 0, 1);
    }

    Place NewRowByRow(Value value)
    {
        int width = value.Shape.Width;
        return new Place(buffers.Add(HintOf(value) + ".Rows", BufferRows.RowByRow, value.Space.Axis, width == 1 ? 1 : (width + 15) / 16 * 16, BufferKind.Scratch), 0, 16, width);
    }

    /// <summary>Where a reader that runs in a space finds a value.</summary>
    Place Read(Value value, Body body, Space space) =>
        !HasInner(space) || value.Space.Axis is null ? Read(value, body)
        : !streaming && value.Space == Space.Steps(pairAxes.InnerOf(space)) ? rowByRow[value]
        : IsNumberOfPairs(value) && !IsComputedAlong(value) ? extras[value].First(p => p.Buffer.IsAlong)
        : Read(value, body);

    /// <summary>The same for a kernel, which reads rows whose blocks are contiguous.</summary>
    Place ReadPlain(Value value, Body body, Space space) =>
        !streaming && space.Inner is not null && value.Space == Space.Steps(pairAxes.InnerOf(space)) ? rowByRow[value] : ReadPlain(value, body);

    IEnumerable<(Space, Statement)> WritePairs(LaneGroup group, Body body)
    {
        var sums = group.Nodes.Where(n => IsSumOfPairs(n) && n.Op is SumOver).ToList();
        var region = WriteLanes(group, body);
        foreach (var sum in sums)
            if (!IsAlong(group) && !IsOverOuter(sum)) yield return (group.Space, new Clear(Define(sum.Result)));
        yield return (group.Space, region);
    }

    /// <summary>Whether a sum leaves one value for each step of the inner axis.</summary>
    bool IsOverOuter(Node sum) => !streaming && sum.Result.Space == Space.Steps(pairAxes.InnerOf(sum.Operands[0].Space));

    LaneStep SumOfPairs(Node node, string argument, LaneGroup group, Region region)
    {
        if (!IsOverOuter(node) && IsAlong(group)) return new LaneReduce(Define(node.Result), argument, node.Op is MaxOver, Mask: true);
        if (node.Op is MaxOver) throw new InvalidGraphException($"{name}: no maximum over an axis for {node}");
        // the lanes behind a scan's step are steps of the row that others add to; behind a row's last step there is nothing
        bool mask = IsAlong(group) ? Space.IsWalked(node.Result.Space.Axis) : region.NeedsMask(argument, group.Width);
        return new LaneAdd(IsOverOuter(node) ? Accumulator(node) : Define(node.Result), argument, mask);
    }

    readonly Dictionary<Node, Place> accumulators = [];

    Place Accumulator(Node sum) => accumulators.TryGetValue(sum, out var place) ? place : accumulators[sum] = NewRowByRow(sum.Result);

    /// <summary>Before a step of the outer body whose regions sum over the outer axis: nothing yet. After it: the sums where others read them.</summary>
    IEnumerable<(Space, Statement)> ClearSums(BodyStep step) =>
        from node in NodesIn(step) where IsSumOfPairs(node) && IsOverOuter(node) select (Space.Rows, (Statement)new Clear(Accumulator(node)));

    IEnumerable<(Space, Statement)> WriteSums(BodyStep step) =>
        from node in NodesIn(step) where IsSumOfPairs(node) && IsOverOuter(node) && !Space.IsWalked(node.Result.Space.Axis) select (Space.Rows, (Statement)new ReorderRows(Accumulator(node), Define(node.Result)));

    /// <summary>What a step leaves for later ones goes where their reads find it; on the way back it takes what they have summed there.</summary>
    Statement WriteRemember(Node node, Body body)
    {
        var operand = node.Operands[0];
        var op = (Remember)node.Op;
        if (!op.IsBack) return new PlaceStep(ReadPlain(operand, body), rowByRow[node.Result], op.Down);
        if (operand.Op is Copy or Constant) return new Clear(Define(node.Result));      // nobody's gradient came back
        return new PlaceStep(Accumulator(operand.Definition), Define(node.Result), !op.Down);
    }

    static IEnumerable<Node> NodesIn(BodyStep step) => step is LoopStep loop ? loop.Body.Nodes : NodesOf(step);
}
