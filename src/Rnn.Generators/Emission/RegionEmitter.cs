using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>
/// The methods of lane regions: a loop over rows around blocks of 16 lanes that stay in registers from load to store. Blocks are
/// unrolled in small models, otherwise a loop. The last block has its own body where lanes beyond the width must be cleared, and its own
/// type where half of it is enough.
/// </summary>
internal sealed class RegionEmitter(CodeWriter writer, string name, Lanes region, bool hasRows, bool unroll, LaneTypes types)
{
    /// <summary>Calls that the JIT may have to inline in one method before it gives up (docs: about 300).</summary>
    const int CallBudget = 200;

    readonly RegionSignature signature = new(region);
    readonly int blocks = (region.Width + 15) / 16;
    readonly int lastLanes = region.Width % 16;

    /// <summary>The last block differs: something clears or ignores the lanes beyond the width.</summary>
    bool HasTail => lastLanes != 0 && region.Steps.Any(s => s is LaneStore { Mask: true } or LaneReduce { Mask: true } or LaneReduce { Maximum: true });

    int FullBlocks => HasTail ? blocks - 1 : blocks;

    bool InMethods => types.IsHalf(region.Width) ? blocks > 1 : unroll && signature.Draws.Count == 0 && blocks > 1 && blocks * RegionBody.CallsOf(region) > CallBudget;

    public void Emit()
    {
        if (InMethods) EmitBlockMethods();
        writer.Line($"/// <summary>{Literals.Xml(region.Name)}, {(hasRows ? "for each row" : "one row")} [{region.Width}].</summary>");
        writer.Line(Attributes.HotRegion);
        var parameters = new List<string>();
        if (hasRows) parameters.Add("int rows");
        parameters.AddRange(signature.Operands.Select(o => $"float* {o.Name}"));
        if (signature.Draws.Count > 0 && hasRows) parameters.Add(RegionDraws.Parameters);
        using var method = writer.WriteBlock($"static void {name}{types.Parameters(region.Width)}({string.Join(", ", parameters)}) {types.ConstraintOf(region.Width)}");
        writer.Comment(string.Join("\n", region.Comment.Split('\n').Distinct()));
        if (!hasRows) { EmitRow(); return; }
        var advance = string.Concat(signature.Operands.Where(o => RowScope.Stride(o.Buffer) != 0).Select(o => $", {o.Name} += {RowScope.Stride(o.Buffer)}"));
        using var loop = writer.WriteBlock($"for (int row = 0; row < rows; row++{advance})");
        if (signature.Draws.Count > 0) RegionDraws.EmitKeys(writer, signature);
        EmitRow();
    }

    void EmitRow()
    {
        var body = new RegionBody(writer, region, signature, hasRows);
        body.EmitAccumulators();
        if (InMethods) EmitCalls(body);
        else if (blocks == 1) body.EmitBlock(o => o.Name, 0, HasTail ? lastLanes : 16, "0");
        else if (unroll) EmitUnrolled(body);
        else EmitLoop(body);
        body.EmitReductions();
    }

    void EmitUnrolled(RegionBody body)
    {
        for (int block = 0; block < blocks; block++)
        {
            using var scope = writer.WriteBlock();
            body.EmitBlock(o => o.Name, block, HasTail && block == blocks - 1 ? lastLanes : 16, Invariant(16 * block));
        }
    }

    void EmitLoop(RegionBody body)
    {
        var moving = signature.Operands.Where(o => o.BlockStride != 0).ToList();
        var pointers = moving.ToDictionary(o => o, o => signature.Names.New(o.Name.EndsWith("Row", System.StringComparison.Ordinal) ? o.Name.Substring(0, o.Name.Length - 3) + "Block" : o.Name + "Block"));
        writer.Line($"float* {string.Join(", ", moving.Select(o => $"{pointers[o]} = {o.Name}"))};");
        string Name(RegionOperand o) => pointers.TryGetValue(o, out var p) ? p : o.Name;
        var advance = string.Concat(moving.Select(o => $", {pointers[o]} += {o.BlockStride}"));
        using (writer.WriteBlock($"for (int block = 0; block < {FullBlocks}; block++{advance})"))
            body.EmitBlock(Name, 0, 16, "16 * block");
        if (!HasTail) return;
        using var tail = writer.WriteBlock();
        body.EmitBlock(Name, 0, lastLanes, Invariant(16 * FullBlocks));
    }

    void EmitCalls(RegionBody body)
    {
        for (int block = 0; block < blocks; block++)
        {
            var arguments = signature.Operands.Select(o => o.BlockStride * block == 0 ? o.Name : $"{o.Name} + {o.BlockStride * block}");
            var method = HasTail && block == blocks - 1 ? name + "Tail" : name + "Block";
            writer.Line($"{method}<{types.Of(region.Width, block)}>({string.Join(", ", arguments.Concat(body.Accumulators.Select(a => "ref " + a)))});");
        }
    }

    void EmitBlockMethods()
    {
        EmitBlockMethod("Block", 16);
        if (HasTail) EmitBlockMethod("Tail", lastLanes);
    }

    void EmitBlockMethod(string suffix, int lanes)
    {
        var body = new RegionBody(writer, region, signature, hasRows);
        var parameters = signature.Operands.Select(o => $"float* {o.Name}").Concat(body.Accumulators.Select(a => $"ref L {a}"));
        writer.Line($"/// <summary>{(lanes == 16 ? "16 units" : $"The last {Invariant(lanes)} units")} of <see cref=\"{name}\"/>.</summary>");
        writer.Line(Attributes.HotRegion);
        using (writer.WriteBlock($"static void {name}{suffix}<L>({string.Join(", ", parameters)}) {Attributes.LanesConstraint}"))
            body.EmitBlock(o => o.Name, 0, lanes, "0");
        writer.Line();
    }

    static string Invariant(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
