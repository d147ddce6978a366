using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Lowering;

internal sealed partial class ProgramLowering
{
    readonly HashSet<string> methodNames = [];

    string UniqueName(Node node, string what)
    {
        var layer = new string([.. node.Origin.Layer.Where(char.IsLetterOrDigit)]);
        var candidate = $"{name}{layer}{what}";
        for (int i = 2; !methodNames.Add(candidate); i++) candidate = $"{name}{layer}{what}{i}";
        return candidate;
    }

    /// <summary>A region that only moves a value: to an accumulator, a stack, a carried state.</summary>
    Lanes CopyOf(Value value, Place? source, IReadOnlyList<Place> targets)
    {
        var region = new Region(this, outer, [], value.Space);
        var local = source is null || Leaves.IsLeaf(value) && value.Op is not ParameterOp ? region.Operand(value) : region.Load(source, value.Name);
        var steps = region.Steps;
        foreach (var target in targets) steps.Add(new LaneStore(target, local, region.NeedsMask(local, value.Shape.Width)));
        return new Lanes(UniqueName(value.Definition, "Copy"), value.Shape.Width, steps) { Comment = value.Name is { } n ? $"{n} where it is read" : "", Along = IsNumberOfPairs(value) };
    }

    Lanes WriteLanes(LaneGroup group, Body body)
    {
        var own = new HashSet<Node>(group.Nodes);
        var region = new Region(this, body, own, group.Space);
        var stores = new List<LaneStep>();
        if (storesOf.TryGetValue(group, out var previous))
            foreach (var value in previous) stores.Add(new LaneStore(previousStores[value], region.Operand(value), false));
        foreach (var node in group.Nodes)
        {
            if (node.Op is Sum or MaxOf)
            {
                var argument = region.Operand(node.Operands[0]);
                bool mask = node.Op is MaxOf ? group.Width % 16 != 0 : region.NeedsMask(argument, group.Width);
                stores.Add(new LaneReduce(Define(node.Result), argument, node.Op is MaxOf, mask));
                continue;
            }
            if (IsSumOfPairs(node))
            {
                stores.Add(SumOfPairs(node, region.Operand(node.Operands[0]), group, region));
                continue;
            }
            var result = region.Compute(node);
            if (!IsStored(node, own)) continue;
            foreach (var place in IsAlong(group) ? [Define(node.Result)] : PlacesOf(node.Result, own)) stores.Add(new LaneStore(place, result, region.NeedsMask(result, group.Width)));
        }
        region.Steps.AddRange(stores);
        var what = body.IsLoop ? "Gates" : streaming ? "" : "Rows";
        return new Lanes(UniqueName(group.Nodes[0], what), group.Width, region.Steps) { Comment = CommentOf(group.Nodes), Along = IsAlong(group) };
    }

    bool IsStored(Node node, HashSet<Node> own) =>
        IsLeaving(node.Result) || extras.ContainsKey(node.Result) || slots.ContainsKey(node.Result) || Readers(node.Result).Any(r => !own.Contains(r) && !(r.Op is Delay && IsCarriedOnly(r, node.Result)));

    /// <summary>A delay whose carried place the value is stored to anyway.</summary>
    bool IsCarriedOnly(Node delay, Value value) => carried.TryGetValue(delay, out var place) && extras.TryGetValue(value, out var list) && list.Contains(place);

    /// <summary>All places of a value that a region computes; the first is where readers look.</summary>
    IEnumerable<Place> PlacesOf(Value value, HashSet<Node> own)
    {
        extras.TryGetValue(value, out var wanted);
        if (!primary.ContainsKey(value) && !slots.ContainsKey(value) && wanted is not null)
        {
            var rows = RowsOf(value);
            var fit = wanted.Where(p => p.Buffer.Rows == rows && !carried.Values.Contains(p) && (p.Buffer.Kind == BufferKind.Tape || !IsTaped(value)) && (p.BlockStride == 16 || !plain.Contains(value)))
                .OrderBy(p => p.BlockStride == 16 ? 0 : 1).FirstOrDefault();
            if (fit is not null) primary[value] = fit;
            else if (!IsLeaving(value) && Readers(value).All(r => own.Contains(r) || r.Op is Delay && IsCarriedOnly(r, value))) primary[value] = wanted[0];
        }
        var first = Define(value);
        yield return first;
        foreach (var place in wanted ?? [])
            if (place != first) yield return place;
    }

    /// <summary>The expressions of one region: what is loaded once, what is computed, and what padding lanes hold.</summary>
    sealed class Region(ProgramLowering program, Body body, HashSet<Node> own, Space space)
    {
        readonly Dictionary<Value, string> locals = [];
        readonly Dictionary<Place, string> loads = [];
        readonly Dictionary<string, Padding> padding = [];
        readonly HashSet<string> names = ["L", "p", "row", "block", "sum", "t"];

        public List<LaneStep> Steps { get; } = [];

        public bool NeedsMask(string local, int width) => width % 16 != 0 && padding[local] != Padding.Zero;

        public string Operand(Value value)
        {
            if (locals.TryGetValue(value, out var known)) return known;
            if (own.Contains(value.Definition)) throw new InvalidGraphException($"{value} is read before it is computed");
            return locals[value] = Leaves.IsLeaf(value) ? Leaf(value) : Load(program.Read(value, body, space), value.Name);
        }

        public string Compute(Node node)
        {
            var op = (ElementwiseOp)node.Op;
            var arguments = node.Operands.Select(Operand).ToList();
            if (op is Copy) return locals[node.Result] = arguments[0];
            return locals[node.Result] = Add(node.Result.Name, op.PaddingOf([.. arguments.Select(a => padding[a])]), n => new LaneCompute(n, op, arguments));
        }

        public string Load(Place place, string? hint)
        {
            if (loads.TryGetValue(place, out var known)) return known;
            // where lanes are steps of the inner axis, what has none of them is the same in all lanes
            if (program.HasInner(space) && place.Width == 1 && !place.Buffer.IsAlong) return loads[place] = Add(hint, Padding.Unknown, n => new LaneBroadcast(n, place));
            return loads[place] = Add(hint, place.Buffer.IsAlong ? Padding.Unknown : Padding.Zero, n => new LaneLoad(n, place));
        }

        string Leaf(Value value) => value.Op switch
        {
            Constant c => Add(null, c.Value == 0 ? Padding.Zero : Padding.Finite, n => new LaneConstant(n, (float)c.Value)),
            Draw d => Add(value.Name ?? "mask", Padding.Finite, n => new LaneDraw(n, d.Site, d.PerSequence, d.P, d.On, d.Mean)),
            Broadcast => Splat(value.Definition.Operands[0]),
            Spread => Load(program.Read(value.Definition.Operands[0], body, space), value.Name),
            _ => Load(program.Read(value, body, space), value.Name),
        };

        string Splat(Value scalar) => scalar.Op switch
        {
            Constant or Draw => Leaf(scalar),
            Broadcast or Spread when Leaves.IsLeaf(scalar) => Splat(scalar.Definition.Operands[0]),
            _ => Add(scalar.Name, Padding.Unknown, n => new LaneBroadcast(n, program.Read(scalar, body, space))),
        };

        string Add(string? hint, Padding lanes, System.Func<string, LaneStep> step)
        {
            var wish = hint is null || !IsIdentifier(hint) ? "v" : hint;
            var candidate = hint is null ? wish + "0" : wish;
            for (int i = 1; !names.Add(candidate); i++) candidate = wish + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Steps.Add(step(candidate));
            padding[candidate] = lanes;
            return candidate;
        }

        static bool IsIdentifier(string name) =>
            name.All(c => char.IsLetterOrDigit(c) || c == '_') && !char.IsDigit(name[0])
            && Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(name) == Microsoft.CodeAnalysis.CSharp.SyntaxKind.None;
    }
}
