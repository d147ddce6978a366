using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>
/// The methods of lane regions: a loop over rows around blocks of 16 lanes that stay in registers from load to store. Blocks are
/// unrolled in small models, otherwise a loop. The last block has its own body where lanes beyond the width must be cleared, and its own
/// type where half of it is enough.
/// </summary>
/// <param name="writer">Where it goes.</param>
/// <param name="name">The method.</param>
/// <param name="region">What it computes.</param>
/// <param name="rows">The rows it runs on; null: a single one.</param>
/// <param name="unroll">Whether blocks are written out.</param>
/// <param name="types">The lanes of each block.</param>
/// <param name="schedule">The schedule that knows the caller's rows, for draws.</param>
internal sealed class RegionEmitter(CodeWriter writer, string name, Lanes region, RowScope? rows, bool unroll, LaneTypes types, string schedule = "workspace.Schedule")
{
    /// <summary>Calls that the JIT may have to inline in one method before it gives up (docs: about 300).</summary>
    const int CallBudget = 200;

    readonly bool hasRows = rows is not null;
    readonly RegionSignature signature = new(region);
    readonly int blocks = (region.Width + 15) / 16;
    readonly int lastLanes = region.Width % 16;

    /// <summary>The last block differs: something clears or ignores the lanes beyond the width.</summary>
    bool HasTail => lastLanes != 0 && region.Steps.Any(s => s is LaneStore { Mask: true } or LaneAdd { Mask: true } or LaneReduce { Mask: true } or LaneReduce { Maximum: true });

    int FullBlocks => HasTail ? blocks - 1 : blocks;

    bool InMethods => types.IsHalf(region.Width) ? blocks > 1 : unroll && signature.Draws.Count == 0 && blocks > 1 && blocks * RegionBody.CallsOf(region) > CallBudget;

    public void Emit()
    {
        if (region.Along)
        {
            EmitAlong();
            return;
        }
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
        var advance = string.Concat(signature.Operands.Where(o => rows!.Stride(o.Buffer) != 0).Select(o => $", {o.Name} += {Invariant(rows!.Stride(o.Buffer))}"));
        using var loop = writer.WriteBlock($"for (int row = 0; row < rows; row++{advance})");
        if (signature.Draws.Count > 0) RegionDraws.EmitKeys(writer, signature, schedule);
        EmitRow();
    }

    /// <summary>One row of as many lanes as there are steps.</summary>
    void EmitAlong()
    {
        writer.Line($"/// <summary>{Literals.Xml(region.Name)}, a number for each step.</summary>");
        writer.Line(Attributes.HotRegion);
        var parameters = signature.Operands.Select(o => $"float* {o.Name}").Prepend("int steps");
        using var method = writer.WriteBlock($"static void {name}<L>({string.Join(", ", parameters)}) {Attributes.LanesConstraint}");
        writer.Comment(string.Join("\n", region.Comment.Split('\n').Distinct()));
        var body = new RegionBody(writer, region, signature, hasRows: false);
        body.EmitAccumulators();
        var advance = string.Concat(signature.Operands.Where(o => o.BlockStride != 0).Select(o => $", {o.Name} += {Invariant(o.BlockStride)}"));
        using (writer.WriteBlock($"for (; steps >= 16; steps -= 16{advance})")) body.EmitBlock(o => o.Name, 0, "16", "0");
        using (writer.WriteBlock("if (steps > 0)")) body.EmitBlock(o => o.Name, 0, "steps", "0");
        body.EmitReductions();
    }

    void EmitRow()
    {
        var body = new RegionBody(writer, region, signature, hasRows);
        body.EmitAccumulators();
        if (InMethods) EmitCalls(body);
        else if (blocks == 1) body.EmitBlock(o => o.Name, 0, Invariant(HasTail ? lastLanes : 16), "0");
        else if (unroll) EmitUnrolled(body);
        else EmitLoop(body);
        body.EmitReductions();
    }

    void EmitUnrolled(RegionBody body)
    {
        for (int block = 0; block < blocks; block++)
        {
            using var scope = writer.WriteBlock();
            body.EmitBlock(o => o.Name, block, Invariant(HasTail && block == blocks - 1 ? lastLanes : 16), Invariant(16 * block));
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
            body.EmitBlock(Name, 0, "16", "16 * block");
        if (!HasTail) return;
        using var tail = writer.WriteBlock();
        body.EmitBlock(Name, 0, Invariant(lastLanes), Invariant(16 * FullBlocks));
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
            body.EmitBlock(o => o.Name, 0, Invariant(lanes), "0");
        writer.Line();
    }

    static string Invariant(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
