using System.Collections.Generic;
using System.Linq;

namespace Rnn.Generators.Lowering;

/// <summary>Which buffers a statement names, bodies included.</summary>
internal static class StatementBuffers
{
    public static IEnumerable<Buffer> Of(Statement statement) => statement switch
    {
        TimeLoop loop => loop.Body.SelectMany(Of),
        Map map => map.Body.SelectMany(Of),
        Product p => Some(p.A.Buffer, p.W.Buffer, p.Target.Buffer, p.Init?.Buffer),
        Lookup l => Some(l.Tokens, l.W.Buffer, l.Target.Buffer, l.Init?.Buffer),
        Lanes lanes => lanes.Steps.SelectMany(Of),
        RowProduct p => Some(p.Matrix.Buffer, p.Vector.Buffer, p.Target.Buffer),
        RowOuter o => Some(o.A.Buffer, o.B.Buffer, o.Target.Buffer),
        RowTimes r => Some(r.A.Buffer, r.B.Buffer, r.Target.Buffer),
        CopyPatches p => Some(p.Source.Buffer, p.Target.Buffer),
        Outer o => Some(o.A.Buffer, o.Delta.Buffer, o.Gradient.Buffer),
        ScatterAdd s => Some(s.Tokens, s.Delta.Buffer, s.Gradient.Buffer),
        FindTokens f => Some(f.Tokens, f.Distinct, f.Places, f.Count, f.Table),
        DistributeRows d => Some(d.Places, d.Source.Buffer, d.Target.Buffer),
        CollectRows c => Some(c.Places, c.Count, c.Source.Buffer, c.Target.Buffer),
        ColumnSum c => Some(c.Source.Buffer, c.Target.Buffer),
        Transpose t => Some(t.W.Buffer, t.Copy.Buffer),
        CopyLanes c => Some(c.Source.Buffer, c.Target.Buffer),
        TakeRow t => Some(t.Source.Buffer, t.Tokens, t.Target.Buffer),
        PutRow p => Some(p.Source.Buffer, p.Tokens, p.Target.Buffer),
        TakeSteps t => Some(t.Source.Buffer, t.Tokens, t.Target.Buffer),
        AddSteps a => Some(a.Source.Buffer, a.Tokens, a.Target.Buffer),
        NumberSteps n => Some(n.Target.Buffer),
        NumberTokens n => Some(n.Tokens, n.Target.Buffer),
        CopyStrided c => Some(c.Source.Buffer, c.Target.Buffer),
        Pairs pairs => pairs.Body.SelectMany(Of).Concat(Some(pairs.Count?.Buffer)),
        ReorderRows r => Some(r.Source.Buffer, r.Target.Buffer),
        PlaceStep p => Some(p.Source.Buffer, p.Target.Buffer),
        AppendStep a => Some(a.Source.Buffer, a.Target.Buffer),
        Clear c => Some(c.Target.Buffer),
        LoadPort l => Some(l.Target.Buffer),
        StorePort s => Some(s.Source.Buffer),
        LoadTokens l => Some(l.Target),
        _ => [],
    };

    /// <summary>Those that it writes or adds to.</summary>
    public static IEnumerable<Buffer> WrittenBy(Statement statement) => statement switch
    {
        TimeLoop loop => loop.Body.SelectMany(WrittenBy),
        Map map => map.Body.SelectMany(WrittenBy),
        Product p => Some(p.Target.Buffer),
        Lookup l => Some(l.Target.Buffer),
        Lanes lanes => lanes.Steps.Where(s => s is LaneStore or LaneReduce or LaneAdd).SelectMany(Of),
        RowProduct p => Some(p.Target.Buffer),
        RowOuter o => Some(o.Target.Buffer),
        RowTimes r => Some(r.Target.Buffer),
        CopyPatches p => Some(p.Target.Buffer),
        Outer o => Some(o.Gradient.Buffer),
        ScatterAdd s => Some(s.Gradient.Buffer),
        FindTokens f => Some(f.Distinct, f.Places, f.Count, f.Table),
        DistributeRows d => Some(d.Target.Buffer),
        CollectRows c => Some(c.Target.Buffer),
        ColumnSum c => Some(c.Target.Buffer),
        Transpose t => Some(t.Copy.Buffer),
        CopyLanes c => Some(c.Target.Buffer),
        TakeRow t => Some(t.Target.Buffer),
        PutRow p => Some(p.Target.Buffer),
        TakeSteps t => Some(t.Target.Buffer),
        AddSteps a => Some(a.Target.Buffer),
        NumberSteps n => Some(n.Target.Buffer),
        NumberTokens n => Some(n.Target.Buffer),
        CopyStrided c => Some(c.Target.Buffer),
        Clear c => Some(c.Target.Buffer),
        LoadPort l => Some(l.Target.Buffer),
        LoadTokens l => Some(l.Target),
        Pairs pairs => pairs.Body.SelectMany(WrittenBy),
        ReorderRows r => Some(r.Target.Buffer),
        PlaceStep p => Some(p.Target.Buffer),
        AppendStep a => Some(a.Target.Buffer),
        _ => [],
    };

    static IEnumerable<Buffer> Of(LaneStep step) => Some(StatementPlaces.PlaceOf(step)?.Buffer);

    static IEnumerable<Buffer> Some(params Buffer?[] buffers) => buffers.OfType<Buffer>();
}
