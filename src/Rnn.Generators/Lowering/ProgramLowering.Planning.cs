using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Lowering;

internal sealed partial class ProgramLowering
{
    /// <summary>A stretch of a product group that becomes one statement.</summary>
    sealed record Segment(List<Node> Members, Place Target, Place? Init, List<(Value? Value, Place Slot)> Fill);

    readonly Dictionary<ProductGroup, List<Segment>> segments = [];
    readonly Dictionary<string, Place> stacks = [];
    readonly Dictionary<Body, List<Node>> endCopies = [];
    readonly Dictionary<Body, List<(Value Value, Place Slot)>> fillBefore = [];
    readonly Dictionary<Value, Place> previousStores = [];

    void Plan(Body body)
    {
        if (body.IsLoop || streaming) PlanDelays(body);
        foreach (var step in Enumerable.Reverse(body.Steps))
        {
            foreach (var node in NodesOf(step)) PlanPairs(node);
            switch (step)
            {
                case LoopStep loop: Plan(loop.Body); break;
                case ProductGroup group: PlanProducts(group, body); break;
                case SingleStep { Node: { Op: Linear } node }: PlanTransposed(node, body); break;
                case SingleStep { Node: { Op: Concat or Slice or Push or RowAt or WithRow or Rearrange or MatrixProduct or OuterProduct or MatrixTimes or Patches or Remember { IsBack: false } } node }:
                    foreach (var operand in node.Operands.Where(o => !o.Shape.IsToken && !Leaves.IsLeaf(o))) WantPlain(operand);
                    break;
            }
        }
    }

    // ------------------------------------------------------------------ states

    void PlanDelays(Body body)
    {
        endCopies[body] = [];
        foreach (var delay in body.Delays)
        {
            var (previous, final) = (delay.Results[Delay.Previous], delay.Results[Delay.Final]);
            if (!streaming)
            {
                carried[delay] = NewPlace(previous, BufferRows.Batch, IsTaped(final));
                primary[final] = carried[delay];
                if (IsReadOutside(previous, body)) previousStores[previous] = primary[previous] = NewPlace(previous, BufferRows.Steps, IsTaped(previous));
                var initial = delay.Operands[1];
                if (initial.Op is InputOp && uses.IsSingle(initial)) slots[initial] = carried[delay];
            }
            PlanUpdate(delay, body);
        }
    }

    /// <summary>The new value goes straight into the carried place where no later statement of the step still wants the old one.</summary>
    void PlanUpdate(Node delay, Body body)
    {
        var value = delay.Operands[0];
        if (value == delay.Results[Delay.Previous]) return;
        var place = carried[delay];
        if (!bodyOf.TryGetValue(value.Definition, out var owner) || owner != body || !stepOf.TryGetValue(value.Definition, out var definition))
        {
            endCopies[body].Add(delay);
            return;
        }
        var readers = Readers(delay.Results[Delay.Previous]).Where(r => bodyOf.TryGetValue(r, out var b) && b == body && r.Op is not Delay).Select(r => stepOf[r]).ToList();
        bool isShifted = Readers(delay.Results[Delay.Previous]).Any(r => r.Op is Delay && bodyOf[r] == body);
        bool isReadEarlier = !isShifted && readers.All(r => r.Level < definition.Level);
        bool isReadInTime = !isShifted && readers.All(r => r.Level < definition.Level || r == definition || r.Level == definition.Level && r is not LaneGroup);
        if (definition is LaneGroup && isReadInTime) AddExtra(value, place);
        else if (definition is ProductGroup or SingleStep { Node.Op: Linear } && isReadEarlier && uses.IsSingle(value)) slots[value] = place;
        else if (IsChange(value, delay) && !isShifted && readers.All(r => r.Level < definition.Level || r == definition) && uses.IsSingle(value)) slots[value] = place;
        else endCopies[body].Add(delay);
    }

    /// <summary>A register that takes one more value moves where it lies; a row of a matrix is replaced where it lies.</summary>
    static bool IsChange(Value value, Node delay) => value.Op is Push or WithRow && value.Definition.Operands[0] == delay.Results[Delay.Previous];

    // ------------------------------------------------------------------ products at home

    void PlanProducts(ProductGroup group, Body body)
    {
        if (!group.Lookup) WantPlain(group.Operand);
        var list = new List<Segment>();
        foreach (var run in Runs(group.Members, m => homes.Of(ParameterHomes.MatrixOf(m))))
        {
            var segment = new List<Node>();
            foreach (var member in run)
            {
                if (segment.Count > 0 && !Continues(segment, member))
                {
                    list.Add(Close(segment, body));
                    segment = [];
                }
                segment.Add(member);
            }
            list.Add(Close(segment, body));
        }
        segments[group] = list;
    }

    bool Continues(List<Node> segment, Node member)
    {
        bool wanted = slots.TryGetValue(member.Result, out var slot);
        bool firstWanted = slots.TryGetValue(segment[0].Result, out var first);
        if (!wanted || !firstWanted) return wanted == firstWanted;
        return slot!.Buffer == first!.Buffer && slot.BlockStride == first.BlockStride && slot.Offset == first.Offset + 16 * segment.Count;
    }

    Segment Close(List<Node> members, Body body)
    {
        var inits = members.Select(m => Linear.TermsOf(m).First() is { Kind: TermKind.Vector } v ? v.Operand : null).ToList();
        if (!slots.TryGetValue(members[0].Result, out var target)) target = NewStack(members, inits, body);
        for (int i = 0; i < members.Count; i++) primary[members[i].Result] = target with { Offset = target.Offset + 16 * i };
        var fill = new List<(Value?, Place)>();
        if (inits.All(i => i is null)) return new Segment(members, target, null, fill);
        if (Direct(inits, target, body) is { } direct) return new Segment(members, target, direct, fill);
        for (int i = 0; i < members.Count; i++)
        {
            var slot = target with { Offset = target.Offset + 16 * i };
            if (inits[i] is { } init && IsExclusive(init, members[i], target, body)) slots[init] = slot;
            else fill.Add((inits[i], slot));
        }
        return new Segment(members, target, target, fill);
    }

    /// <summary>A place that all accumulators can start from where they are.</summary>
    Place? Direct(List<Value?> inits, Place target, Body body)
    {
        if (inits.Any(i => i is null)) return null;
        if (inits.All(i => i!.Op is ParameterOp))
        {
            var places = inits.Select(i => ParameterPlace(((ParameterOp)i!.Op).Parameter.Name, buffers.Parameters)).ToList();
            return places.Select((p, i) => p.BlockStride == places[0].BlockStride && p.Offset == places[0].Offset + 16 * i).All(same => same) ? places[0] : null;
        }
        return streaming || !inits.All(i => IsComputedOnce(i!)) ? null : OnceStack(inits, target);
    }

    /// <summary>A value of the parameters alone, such as the sum of two biases, that has no other reader.</summary>
    bool IsComputedOnce(Value init) =>
        init.Space.IsOnce && !Leaves.IsLeaf(init) && uses.IsSingle(init) && !slots.ContainsKey(init) && bodyOf.ContainsKey(init.Definition);

    /// <summary>Such values side by side: every row starts from the same ones.</summary>
    Place OnceStack(List<Value?> inits, Place target)
    {
        var buffer = buffers.Add(HintOf(inits[0]!), BufferRows.One, null, target.Blocks * inits.Count * 16, BufferKind.Scratch);
        var stack = new Place(buffer, 0, 16 * inits.Count, target.Width);
        for (int i = 0; i < inits.Count; i++) slots[inits[i]!] = stack with { Offset = 16 * i };
        return stack;
    }

    /// <summary>Whether a place holds a state whose old value somebody reads when, or after, a value is computed.</summary>
    bool IsStillRead(Place place, Value value, Body body)
    {
        if (!stepOf.TryGetValue(value.Definition, out var definition)) return false;
        return carried.Any(c => c.Value.Buffer == place.Buffer && c.Value.Offset == place.Offset
            && Readers(c.Key.Results[Delay.Previous]).Any(r => bodyOf.TryGetValue(r, out var b) && b == body && r.Op is not Delay
                && stepOf[r] is var reader && !(reader.Level < definition.Level || reader == definition && definition is LaneGroup)));
    }

    /// <summary>Whether a value may be computed in the accumulator itself.</summary>
    bool IsExclusive(Value init, Node reader, Place target, Body body)
    {
        if (!uses.IsSingle(init) || !bodyOf.TryGetValue(init.Definition, out var owner) || init.Op is Delay || Leaves.IsLeaf(init)) return false;
        if (!streaming && init.Space != reader.Result.Space) return false;
        if (owner == body && IsStillRead(target, init, body)) return false;
        return owner == body || target.Buffer.Rows == BufferRows.Steps;
    }

    Place NewStack(List<Node> members, List<Value?> inits, Body body)
    {
        var value = members[0].Result;
        var rows = RowsOf(value.Space);
        bool hoisted = inits.Any(i => i is not null && i.Op is not ParameterOp && bodyOf.TryGetValue(i.Definition, out var b) && b != body && i.Space.Axis is not null);
        if (body.IsLoop && !hoisted && !members.Any(m => IsReadOutside(m.Result, body))) rows = OfOneStep(rows);
        bool taped = members.Any(m => IsTaped(m.Result)) || inits.Any(i => i is not null && IsTaped(i));
        int blocks = value.Shape.Blocks, parts = members.Count;
        var hint = parts == 1 ? HintOf(value) : $"{value.Definition.Origin.Layer}.Sums";
        var buffer = NewBuffer(hint, value, rows, blocks * parts * 16, taped);
        return new Place(buffer, 0, parts * 16, value.Shape.Width);
    }

    // ------------------------------------------------------------------ products through transposed homes

    readonly Dictionary<Node, List<(System.Func<Place> A, Weights W)>> transposed = [];

    void PlanTransposed(Node node, Body body)
    {
        var products = new List<(System.Func<Place>, Weights)>();
        var terms = Linear.TermsOf(node).Where(t => t.Kind != TermKind.Vector).ToList();
        if (Orientations.IsLookup(terms[0].Kind)) return;
        foreach (var run in Runs(terms, t => homes.Of(t.Matrix!)))
            products.Add((RowOf([.. run.Select(t => t.Operand)], body), TransposedOf(homes.Of(run[0].Matrix!), run.Count)));
        transposed[node] = products;
    }

    /// <summary>The whole padded row that a product through transposed homes reads: a stack, or a single vector where it is.</summary>
    System.Func<Place> RowOf(IReadOnlyList<Value> values, Body body)
    {
        if (values.Count > 1)
        {
            var row = StackOf(values, body);
            return () => row;
        }
        var value = values[0];
        WantPlain(value);
        return () => ReadPlain(value, body) with { Width = (value.Shape.Width + 15) / 16 * 16 };
    }

    /// <summary>Several vectors of one width, interleaved block by block in one buffer: the place of the whole row.</summary>
    Place StackOf(IReadOnlyList<Value> values, Body body)
    {
        var key = string.Join(",", values.Select(v => $"{v.Definition.Id}.{v.Index}"));
        int parts = values.Count, width = values[0].Shape.Width, padded = (width + 15) / 16 * 16;
        if (!stacks.TryGetValue(key, out var first))
        {
            bool inside = body.IsLoop && values.All(v => bodyOf.TryGetValue(v.Definition, out var b) && b == body);
            var widest = values.OrderByDescending(v => v.Space.Rank).ThenByDescending(v => v.Space.Batched).First();
            var rows = inside ? OfOneStep(RowsOf(widest.Space)) : RowsOf(widest.Space);
            var buffer = NewBuffer($"{values[0].Definition.Origin.Layer}.Gates", widest, rows, padded * parts, taped: false);
            first = new Place(buffer, 0, 16 * parts, width);
            for (int p = 0; p < parts; p++) AddExtra(values[p], first with { Offset = 16 * p });
            stacks.Add(key, first);
        }
        return new Place(first.Buffer, 0, 16, padded * parts);
    }

    readonly HashSet<Value> plain = [];

    /// <summary>Kernels, ports and copies of lanes read rows whose blocks are contiguous.</summary>
    void WantPlain(Value value)
    {
        if (value.Op is ParameterOp) return;
        plain.Add(value);
        if (IsNumberOfPairs(value) && IsComputedAlong(value))
        {
            if (!extras.TryGetValue(value, out var copies) || !copies.Any(p => !p.Buffer.IsAlong && p.BlockStride == 16)) AddExtra(value, NewWide(value));
            return;
        }
        if (primary.TryGetValue(value, out var known) ? known.BlockStride == 16 : !slots.TryGetValue(value, out var slot) || slot.BlockStride == 16)
            if (!IsStacked(value)) return;
        if (extras.TryGetValue(value, out var list) && list.Any(p => p.BlockStride == 16 && !p.Buffer.IsAlong)) return;
        AddExtra(value, NewPlace(value, RowsOf(value), IsTaped(value)));
    }

    /// <summary>Products of several parts write into a stack, so a reader of one part's row needs a copy.</summary>
    bool IsStacked(Value value) =>
        stepOf.TryGetValue(value.Definition, out var step) && step is ProductGroup { Members.Count: > 1 } && !(primary.TryGetValue(value, out var p) && p.BlockStride == 16);
}
