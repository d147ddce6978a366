using System;
using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>The statements of one block of 16 lanes of a region, and what surrounds the blocks of a row.</summary>
internal sealed class RegionBody
{
    readonly CodeWriter writer;
    readonly Lanes region;
    readonly RegionSignature signature;
    readonly bool hasRows;
    readonly Dictionary<LaneReduce, string> accumulators = [];

    public RegionBody(CodeWriter writer, Lanes region, RegionSignature signature, bool hasRows)
    {
        (this.writer, this.region, this.signature, this.hasRows) = (writer, region, signature, hasRows);
        foreach (var reduce in region.Steps.OfType<LaneReduce>())
            accumulators.Add(reduce, signature.Names.Of($"{reduce.Argument} {(reduce.Maximum ? "maximum" : "sum")} {accumulators.Count}"));
    }

    public IEnumerable<string> Accumulators => accumulators.Values;

    /// <summary>Calls that the JIT has to inline in one block: an upper estimate from the text.</summary>
    public static int CallsOf(Lanes region)
    {
        int calls = 0;
        foreach (var step in region.Steps)
            if (step is LaneCompute compute)
            {
                var text = compute.Op.Lanes([.. compute.Arguments]);
                calls += Occurrences(text, "L.") + 30 * Occurrences(text, "global::Rnn.Kernels.") + Occurrences(text, " + ") + Occurrences(text, " * ") + Occurrences(text, " - ");
            }
            else if (step is LaneConstant or LaneBroadcast) calls++;
        return calls;
    }

    public void EmitAccumulators()
    {
        foreach (var reduce in accumulators)
            writer.Line($"L {reduce.Value} = {(reduce.Key.Maximum ? "L.Set(float.NegativeInfinity)" : "L.Zero")};");
    }

    /// <summary>The fixed tree over 16 lanes, once a row.</summary>
    public void EmitReductions()
    {
        foreach (var reduce in accumulators)
        {
            var (target, result) = (At(signature.OperandOf(reduce.Key).Name, reduce.Key.Target.Offset), $"L.{(reduce.Key.Maximum ? "Maximum" : "Sum")}({reduce.Value})");
            writer.Line(reduce.Key.Target.Buffer.IsAlong ? $"*{target} = {result};" : $"{Vector(target)} = L.FirstLanes(L.Set({result}), 1);");
        }
    }

    /// <param name="pointer">The pointer of an operand at the block, or at block 0.</param>
    /// <param name="block">Which block, counted from where the pointers stand.</param>
    /// <param name="lanes">How many lanes hold units of the width: a number, or an expression below 16.</param>
    /// <param name="unit">The unit in lane 0.</param>
    public void EmitBlock(Func<RegionOperand, string> pointer, int block, string lanes, string unit)
    {
        foreach (var step in region.Steps)
        {
            string Address(Place place)
            {
                var operand = signature.OperandOf(step);
                return At(pointer(operand), place.Offset + block * operand.BlockStride);
            }

            switch (step)
            {
                case LaneLoad load: Declare(load, Vector(Address(load.Source))); break;
                case LaneBroadcast broadcast: Declare(broadcast, $"L.Set({(Address(broadcast.Source) is var p && p.Contains(" ") ? $"*({p})" : "*" + p)})"); break;
                case LaneConstant constant: Declare(constant, constant.Value == 0 ? "L.Zero" : $"L.Set({Literals.Of(constant.Value)})"); break;
                case LaneCompute compute: Declare(compute, compute.Op.Lanes([.. compute.Arguments.Select(Local)])); break;
                case LaneDraw draw: Declare(draw, hasRows ? RegionDraws.Expression(draw, signature, unit) : $"L.Set({Literals.Of(draw.Mean)})"); break;
                case LaneStore store: writer.Line($"{Vector(Address(store.Target))} = {(store.Mask ? FirstLanes(Local(store.Argument), lanes) : Local(store.Argument))};"); break;
                case LaneAdd add: writer.Line($"{Vector(Address(add.Target))} = {Vector(Address(add.Target))} + {(add.Mask ? FirstLanes(Local(add.Argument), lanes) : Local(add.Argument))};"); break;
                case LaneReduce reduce: Accumulate(reduce, lanes); break;
                default: throw new NotSupportedException(step.ToString());
            }
        }
    }

    void Accumulate(LaneReduce reduce, string lanes)
    {
        var (sum, x) = (accumulators[reduce], Local(reduce.Argument));
        if (reduce.Maximum)
            writer.Line($"{sum} = L.Max({sum}, {(lanes == "16" ? x : $"L.Where({FirstLanes("L.Set(1f)", lanes)}, {x}, L.Set(float.NegativeInfinity))")});");
        else
            writer.Line($"{sum} = {sum} + {(reduce.Mask ? FirstLanes(x, lanes) : x)};");
    }

    void Declare(LaneStep step, string expression) => writer.Line($"L {Local(step.Result)} = {expression};");

    string Local(string result) => signature.Names.Of(result);

    static string Vector(string pointer) => pointer.Contains(" ") ? $"*(L*)({pointer})" : "*(L*)" + pointer;

    static string FirstLanes(string x, string lanes) => lanes == "16" ? x : $"L.FirstLanes({x}, {lanes})";

    static string At(string pointer, int offset) => offset == 0 ? pointer : $"{pointer} + {offset.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    static int Occurrences(string text, string part)
    {
        int count = 0;
        for (int i = text.IndexOf(part, StringComparison.Ordinal); i >= 0; i = text.IndexOf(part, i + part.Length, StringComparison.Ordinal)) count++;
        return count;
    }
}
