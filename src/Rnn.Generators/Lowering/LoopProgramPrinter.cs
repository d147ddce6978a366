using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Rnn.Generators.Lowering;

/// <summary>The text of a loop program: what Explain shows, and what the structure tests read.</summary>
internal static class LoopProgramPrinter
{
    public static string Print(LoopProgram program)
    {
        var text = new StringBuilder().Append("program ").Append(program.Name).Append('\n');
        foreach (var buffer in program.Buffers) text.Append("  buffer ").Append(buffer).Append('\n');
        foreach (var statement in program.Body) Print(text, statement, 1);
        return text.ToString();
    }

    static void Print(StringBuilder text, Statement statement, int depth)
    {
        var pad = new string(' ', 2 * depth);
        if (statement.Comment != "")
            foreach (var line in statement.Comment.Split('\n')) text.Append(pad).Append("// ").Append(line).Append('\n');
        text.Append(pad);
        switch (statement)
        {
            case TimeLoop loop:
                text.Append("time ").Append(loop.Axis).Append(loop.Down ? " down " : " up ").Append(loop.Name).Append('\n');
                foreach (var inner in loop.Body) Print(text, inner, depth + 1);
                break;
            case Map map:
                text.Append("map ").Append(map.Scope == Scope.Steps ? $"{map.Axis}*B" : map.Scope == Scope.Batch ? map.Axis is null ? "B" : $"B by {map.Axis}" : map.Scope == Scope.Distinct ? map.Axis : "1").Append(' ').Append(map.Name).Append('\n');
                foreach (var inner in map.Body) Print(text, inner, depth + 1);
                break;
            case Pairs pairs:
                text.Append("pairs ").Append(pairs.Inner).Append('\n');
                foreach (var inner in pairs.Body) Print(text, inner, depth + 1);
                break;
            case Lanes lanes:
                text.Append("lanes ").Append(lanes.Along ? "along" : lanes.Width.ToString(System.Globalization.CultureInfo.InvariantCulture)).Append(' ').Append(lanes.Name).Append('\n');
                foreach (var step in lanes.Steps) text.Append(pad).Append("  ").Append(Print(step)).Append('\n');
                break;
            default:
                text.Append(Print(statement)).Append('\n');
                break;
        }
    }

    static string Print(Statement statement) => statement switch
    {
        Product p => $"product {p.Target} = {p.Init?.ToString() ?? "0"} + {p.A} * {p.W}",
        Lookup l => $"lookup {l.Target} = {l.Init?.ToString() ?? "0"} + {l.W}[{l.Tokens.Name}]",
        RowProduct p => $"rowproduct {p.Target} = {p.Matrix}{(p.Transposed ? "'" : "")} * {p.Vector}",
        RowOuter o => $"rowouter {o.Target} = {o.A} x {o.B}",
        RowTimes r => $"rowtimes {r.Target} = {r.A} * {r.B}",
        CopyPatches p => $"patches{(p.Back ? " back" : "")} {p.Target} = {p.Source}",
        Outer o => $"outer {o.Gradient} += {o.A} x {o.Delta}",
        ScatterAdd s => $"scatter{(s.Across ? " across" : "")} {s.Gradient}[{s.Tokens.Name}] += {s.Delta}",
        FindTokens f => $"distinct {f.Distinct.Name}, {f.Places.Name} = {f.Tokens.Name}",
        DistributeRows d => $"distribute {d.Target} x {d.Parts} = {d.Source}[{d.Places.Name}]",
        CollectRows c => $"collect {c.Target}[{c.Places.Name}] x {c.Parts} = {c.Source}",
        ColumnSum c => $"columnsum {c.Target} x {c.Parts} += {c.Source}",
        Transpose t => $"transpose {t.Copy} = {t.W}",
        TakeRow t => $"row {t.Target} = {t.Source}[{t.Tokens.Name}]",
        PutRow p => $"row {p.Target}[{p.Tokens.Name}] = {p.Source}",
        TakeSteps t => $"step {t.Target} = {t.Source}[{t.Tokens.Name}]",
        AddSteps a => $"step {a.Target}[{a.Tokens.Name}] += {a.Source}",
        NumberSteps n => $"number {n.Target} = step of {n.Target.Buffer.Axis}",
        NumberTokens n => $"number {n.Target} = {n.Tokens.Name}",
        CopyStrided c => $"rearrange {c.Target} = {c.Source}, {c.Rows} x {c.Columns}",
        CopyLanes c => $"copy {c.Target}+{c.TargetLane} = {c.Source}+{c.SourceLane} x {c.Count}",
        PlaceStep p => $"place {p.Target} = {p.Source}{(p.FromEnd ? " from the end" : "")}",
        AppendStep a => $"append {a.Target} = {a.Source}",
        ReorderRows r => $"rearrange {r.Target} = {r.Source}",
        Clear c => $"clear {c.Target}",
        LoadPort l => $"load {l.Target} = {(l.Gradient ? "d" : "")}{l.Port}",
        StorePort s => $"{(s.Trace is null ? "store" : "trace")} {(s.Gradient ? "d" : "")}{s.Port} = {s.Source}",
        LoadTokens l => $"tokens {l.Target.Name} = {l.Port} < {l.Classes}",
        _ => statement.GetType().Name,
    };

    static string Print(LaneStep step) => step switch
    {
        LaneLoad l => $"{l.Result} = load {l.Source}",
        LaneBroadcast b => $"{b.Result} = broadcast {b.Source}",
        LaneConstant c => $"{c.Result} = {c.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture)}",
        LaneCompute c => $"{c.Result} = {c.Op} {string.Join(" ", c.Arguments)}",
        LaneDraw d => $"{d.Result} = draw site {d.Site}{(d.PerSequence ? " per sequence" : "")}",
        LaneStore s => $"store {s.Target} = {s.Argument}{(s.Mask ? " masked" : "")}",
        LaneAdd a => $"add {a.Target} += {a.Argument}{(a.Mask ? " masked" : "")}",
        LaneReduce r => $"{(r.Maximum ? "max" : "sum")} {r.Target} = {r.Argument}{(r.Mask ? " masked" : "")}",
        _ => step.ToString(),
    };
}
