using System;
using System.Linq;

namespace Rnn.Generators.Lowering;

/// <summary>The places that statements read and write, and the same statements on other places.</summary>
internal static class StatementPlaces
{
    /// <param name="statement">Any statement, bodies included.</param>
    /// <param name="at">Where a place of rows lies now; weights stay where they are.</param>
    /// <param name="tokens">Which buffer holds tokens now.</param>
    public static Statement Moved(this Statement statement, Func<Place, Place> at, Func<Buffer, Buffer> tokens)
    {
        Place? Start(Place? place) => place is null ? null : at(place);
        return statement switch
        {
            TimeLoop s => s with { Body = [.. s.Body.Select(b => b.Moved(at, tokens))] },
            Map s => s with { Body = [.. s.Body.Select(b => b.Moved(at, tokens))] },
            Pairs s => s with { Body = [.. s.Body.Select(b => b.Moved(at, tokens))] },
            Product s => s with { A = at(s.A), Target = at(s.Target), Init = Start(s.Init) },
            Lookup s => s with { Tokens = tokens(s.Tokens), Target = at(s.Target), Init = Start(s.Init) },
            RowProduct s => s with { Matrix = at(s.Matrix), Vector = at(s.Vector), Target = at(s.Target) },
            RowOuter s => s with { A = at(s.A), B = at(s.B), Target = at(s.Target) },
            RowTimes s => s with { A = at(s.A), B = at(s.B), Target = at(s.Target) },
            CopyPatches s => s with { Source = at(s.Source), Target = at(s.Target) },
            Lanes s => s with { Steps = [.. s.Steps.Select(step => Moved(step, at))] },
            Outer s => s with { A = at(s.A), Delta = at(s.Delta) },
            ScatterAdd s => s with { Tokens = tokens(s.Tokens), Delta = at(s.Delta) },
            FindTokens s => s with { Tokens = tokens(s.Tokens), Distinct = tokens(s.Distinct), Places = tokens(s.Places), Count = tokens(s.Count), Table = tokens(s.Table) },
            DistributeRows s => s with { Places = tokens(s.Places), Source = at(s.Source), Target = at(s.Target) },
            CollectRows s => s with { Places = tokens(s.Places), Count = tokens(s.Count), Source = at(s.Source), Target = at(s.Target) },
            ColumnSum s => s with { Source = at(s.Source), Target = at(s.Target) },
            TakeRow s => s with { Source = at(s.Source), Tokens = tokens(s.Tokens), Target = at(s.Target) },
            PutRow s => s with { Source = at(s.Source), Tokens = tokens(s.Tokens), Target = at(s.Target) },
            TakeSteps s => s with { Source = at(s.Source), Tokens = tokens(s.Tokens), Target = at(s.Target) },
            AddSteps s => s with { Source = at(s.Source), Tokens = tokens(s.Tokens), Target = at(s.Target) },
            NumberSteps s => s with { Target = at(s.Target) },
            NumberTokens s => s with { Tokens = tokens(s.Tokens), Target = at(s.Target) },
            CopyStrided s => s with { Source = at(s.Source), Target = at(s.Target) },
            ReorderRows s => s with { Source = at(s.Source), Target = at(s.Target) },
            PlaceStep s => s with { Source = at(s.Source), Target = at(s.Target) },
            AppendStep s => s with { Source = at(s.Source), Target = at(s.Target) },
            CopyLanes s => s with { Source = at(s.Source), Target = at(s.Target) },
            Clear s => s with { Target = at(s.Target) },
            LoadPort s => s with { Target = at(s.Target) },
            StorePort s => s with { Source = at(s.Source) },
            LoadTokens s => s with { Target = tokens(s.Target) },
            Transpose s => s,
            _ => throw new Ir.InvalidGraphException($"{statement.GetType().Name} has places that nobody moves"),
        };
    }

    /// <summary>The place that a step reads or writes, or null.</summary>
    public static Place? PlaceOf(LaneStep step) => step switch
    {
        LaneLoad l => l.Source,
        LaneBroadcast b => b.Source,
        LaneStore s => s.Target,
        LaneReduce r => r.Target,
        LaneAdd a => a.Target,
        _ => null,
    };

    static LaneStep Moved(LaneStep step, Func<Place, Place> at) => step switch
    {
        LaneLoad s => s with { Source = at(s.Source) },
        LaneBroadcast s => s with { Source = at(s.Source) },
        LaneStore s => s with { Target = at(s.Target) },
        LaneReduce s => s with { Target = at(s.Target) },
        LaneAdd s => s with { Target = at(s.Target) },
        _ => step,
    };
}
