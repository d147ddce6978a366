using System.Linq;

namespace Rnn.Generators.Lowering;

/// <summary>What a map is called, after its first statement: generated methods bear these names.</summary>
internal static class PhaseNames
{
    public static string Of(Statement statement) => statement switch
    {
        LoadTokens => "LoadTokens",
        LoadPort { Initial: true } => "LoadStates",
        LoadPort { Gradient: true } => "LoadGradients",
        LoadPort => "LoadInputs",
        StorePort { Trace: not null } => "StoreTraces",
        StorePort { Final: true } => "StoreStates",
        StorePort { Gradient: true } => "StoreGradients",
        StorePort => "StoreOutputs",
        Product p => Pascal(p.Target.Buffer),
        Lookup l => Pascal(l.Target.Buffer),
        RowProduct p => Pascal(p.Target.Buffer),
        RowOuter o => Pascal(o.Target.Buffer),
        RowTimes r => Pascal(r.Target.Buffer),
        CopyPatches p => Pascal(p.Target.Buffer),
        FindTokens f => "Find" + Pascal(f.Distinct),
        DistributeRows d => "Distribute" + Pascal(d.Source.Buffer),
        CollectRows c => "Collect" + Pascal(c.Target.Buffer),
        CopyLanes c => Pascal(c.Target.Buffer),
        TakeRow t => Pascal(t.Target.Buffer),
        PutRow p => Pascal(p.Target.Buffer),
        TakeSteps t => Pascal(t.Target.Buffer),
        AddSteps a => Pascal(a.Target.Buffer),
        NumberSteps n => Pascal(n.Target.Buffer),
        NumberTokens n => Pascal(n.Target.Buffer),
        CopyStrided c => Pascal(c.Target.Buffer),
        Clear c => "Clear" + Pascal(c.Target.Buffer),
        ReorderRows r => Pascal(r.Target.Buffer),
        PlaceStep p => Pascal(p.Target.Buffer),
        Lanes l => l.Name,
        Pairs p => Of(p.Body[0]),
        _ => "GradientOf" + new string([.. statement.Comment.Split(',')[0].Skip(1).Where(char.IsLetterOrDigit)]),
    };

    static string Pascal(Buffer buffer) => char.ToUpperInvariant(buffer.Name[0]) + buffer.Name.Substring(1);
}
