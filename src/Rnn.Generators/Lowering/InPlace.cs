// Stage: after lowering. In: the loop programs of an entry. Out: the same with fewer buffers.
using System.Collections.Generic;
using System.Linq;

namespace Rnn.Generators.Lowering;

/// <summary>
/// Values that take over the memory of a value which ends where they are computed: gates overwrite the sums they are made of, and in the
/// backward pass their gradients overwrite the gates. A tape half as long is half as much to write, to read and to keep in a cache.
/// A lane region reads every block before it writes it, and rows never meet, so nothing else has to hold than that nobody reads the old value
/// later. What a Forward leaves is then good for one Backward.
/// </summary>
internal sealed class InPlace
{
    /// <summary>One use of a buffer. Place: what a lane region loads or stores; null: a kernel's or a port's, which may touch all of it.</summary>
    sealed record Use(int Order, LaneStep? Step, Place? Place);

    readonly List<(Statement Statement, bool IsRowWise)> statements = [];
    readonly Dictionary<Buffer, List<Use>> uses = [];
    readonly Dictionary<Buffer, System.Func<Place, Place>> moves = [];

    InPlace(LoopProgram forward, LoopProgram backward)
    {
        foreach (var program in new[] { forward, backward })
            foreach (var statement in program.Body) Collect(statement, isRowWise: true);
    }

    public static (LoopProgram Forward, LoopProgram Backward) Run(LoopProgram forward, LoopProgram backward)
    {
        var pass = new InPlace(forward, backward);
        for (int order = 0; order < pass.statements.Count; order++)
            if (pass.statements[order] is (Lanes region, true)) pass.Share(region, order);
        return pass.moves.Count == 0 ? (forward, backward) : pass.Rewrite(forward, backward);
    }

    // ------------------------------------------------------------------ who uses what

    void Collect(Statement statement, bool isRowWise)
    {
        switch (statement)
        {
            case TimeLoop loop: foreach (var inner in loop.Body) Collect(inner, isRowWise); return;
            case Map map: foreach (var inner in map.Body) Collect(inner, isRowWise); return;
            case Pairs pairs: foreach (var inner in pairs.Body) Collect(inner, isRowWise: false); return;
        }
        int order = statements.Count;
        statements.Add((statement, isRowWise));
        if (statement is Lanes lanes && isRowWise)
            foreach (var step in lanes.Steps)
            {
                if (StatementPlaces.PlaceOf(step) is { } place) UsesOf(place.Buffer).Add(new(order, step, place));
            }
        else
            foreach (var buffer in StatementBuffers.Of(statement).Distinct()) UsesOf(buffer).Add(new(order, null, null));
    }

    List<Use> UsesOf(Buffer buffer)
    {
        if (!uses.TryGetValue(buffer, out var list)) uses.Add(buffer, list = []);
        return list;
    }

    // ------------------------------------------------------------------ what may move

    void Share(Lanes region, int order)
    {
        var feeds = Feeds(region);
        var ending = region.Steps.OfType<LaneLoad>().Select(l => (Load: l, Place: At(l.Source))).Where(l => IsPacked(l.Place.Buffer) && EndsAt(l.Place, order)).ToList();
        if (ending.Count == 0) return;
        var stores = region.Steps.OfType<LaneStore>().Where(s => IsPacked(s.Target.Buffer) && !moves.ContainsKey(s.Target.Buffer) && BeginsAt(s.Target.Buffer, order)).ToList();
        foreach (var store in stores)
            if (!moves.ContainsKey(store.Target.Buffer) && ending.FirstOrDefault(l => IsSameShape(store.Target, l.Place, order)) is { Load: not null } whole)
            {
                Take(store.Target.Buffer, whole.Place.Buffer, place => place with { Buffer = whole.Place.Buffer });
                ending.RemoveAll(l => l.Place.Buffer == whole.Place.Buffer);
            }
        foreach (bool direct in new[] { true, false })
            foreach (var store in stores)
                if (!moves.ContainsKey(store.Target.Buffer) && IsForLanesOnly(store.Target)
                    && ending.FirstOrDefault(l => IsNext(l.Place, store.Target) && (!direct || feeds.Contains((l.Load.Result, store.Argument)))) is { Load: not null } part)
                {
                    Take(store.Target.Buffer, part.Place.Buffer, _ => part.Place);
                    ending.Remove(part);
                }
    }

    /// <summary>Which result is computed straight from which load.</summary>
    static HashSet<(string Load, string Result)> Feeds(Lanes region) =>
        [.. region.Steps.OfType<LaneCompute>().SelectMany(c => c.Arguments.Select(a => (a, c.Result)))];

    static bool IsPacked(Buffer buffer) => buffer.Rows == BufferRows.Steps && buffer.Kind is BufferKind.Tape or BufferKind.Scratch;

    /// <summary>Nobody touches the place after this region, and the region itself only loads it, block by block.</summary>
    bool EndsAt(Place place, int order) =>
        UsesOf(place.Buffer).All(u => u.Order < order || u.Order == order && (u.Place is not null && !Overlap(u.Place, place) || u.Step is LaneLoad && u.Place == place)
            || u.Order > order && u.Place is not null && !Overlap(u.Place, place));

    /// <summary>The region is the first to touch the buffer, and only stores to it.</summary>
    bool BeginsAt(Buffer buffer, int order) => UsesOf(buffer).All(u => u.Order > order || u.Order == order && u.Step is LaneStore);

    /// <summary>The whole buffer can lie in the other one as it is: all of that ends here, and blocks meet blocks.</summary>
    bool IsSameShape(Place store, Place load, int order) =>
        (store.Offset, store.BlockStride, store.Buffer.Width, store.Buffer.Axis) == (load.Offset, load.BlockStride, load.Buffer.Width, load.Buffer.Axis)
        && UsesOf(load.Buffer).All(u => u.Order < order || u.Order == order && u.Step is LaneLoad && u.Place!.BlockStride == load.BlockStride && u.Place.Offset < load.BlockStride)
        && UsesOf(store.Buffer).Where(u => u.Order == order).All(u => u.Place!.BlockStride == store.BlockStride && u.Place.Offset < store.BlockStride);

    /// <summary>A vector of its own that only lane regions read, which find blocks at any distance.</summary>
    bool IsForLanesOnly(Place store) => UsesOf(store.Buffer).All(u => u.Place == store && u.Step is LaneStore or LaneLoad);

    static bool IsNext(Place load, Place store) => load.Buffer.Axis == store.Buffer.Axis && load.Blocks == store.Blocks;

    static bool Overlap(Place a, Place b)
    {
        for (int i = 0; i < a.Blocks; i++)
            for (int j = 0; j < b.Blocks; j++)
                if (a.Offset + i * a.BlockStride == b.Offset + j * b.BlockStride) return true;
        return false;
    }

    void Take(Buffer buffer, Buffer into, System.Func<Place, Place> move)
    {
        moves.Add(buffer, move);
        foreach (var use in uses[buffer]) UsesOf(into).Add(use with { Place = use.Place is null ? null : move(use.Place) });
        uses.Remove(buffer);
    }

    Place At(Place place)
    {
        while (moves.TryGetValue(place.Buffer, out var move)) place = move(place);
        return place;
    }

    Buffer BufferOf(Buffer buffer) => At(new Place(buffer, 0, 16, buffer.Width)).Buffer;

    // ------------------------------------------------------------------ the programs as they are now

    (LoopProgram, LoopProgram) Rewrite(LoopProgram forward, LoopProgram backward)
    {
        // what both passes touch is the tape, whoever wrote it first
        var (first, second) = (BuffersOf(forward), BuffersOf(backward));
        Buffer Named(Buffer buffer) => IsPacked(buffer) ? buffer with { Kind = first.Contains(buffer) && second.Contains(buffer) ? BufferKind.Tape : BufferKind.Scratch } : buffer;
        Place Moved(Place place) => At(place) is var now ? now with { Buffer = Named(now.Buffer) } : place;
        LoopProgram On(LoopProgram program) => program with
        {
            Buffers = [.. program.Buffers.Select(b => Named(BufferOf(b))).Distinct()],
            Body = [.. program.Body.Select(s => s.Moved(Moved, b => b))],
        };
        return (On(forward), On(backward));
    }

    HashSet<Buffer> BuffersOf(LoopProgram program) => [.. program.Body.SelectMany(StatementBuffers.Of).Select(b => BufferOf(b))];
}
