using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>Where a statement adds in the gradient block, and into how many blocks of columns it is divided.</summary>
internal readonly record struct GradientRange(int First, int End, int Blocks)
{
    /// <summary>Whether two statements add to the same floats on different workers: a parameter used twice, in stacks of different height.</summary>
    public static bool Clash(Statement a, Statement b) =>
        Of(a) is { } x && Of(b) is { } y && x.First < y.End && y.First < x.End && x.Blocks != y.Blocks;

    static GradientRange? Of(Statement statement) => statement switch
    {
        Outer s => Of(s.Gradient),
        ScatterAdd s => Of(s.Gradient),
        ColumnSum s => new(s.Target.Offset, s.Target.Offset + (s.Target.Blocks - 1) * s.Target.BlockStride + 16 * s.Parts, s.Target.Blocks),
        Lanes s => OfStores(s),
        _ => null,
    };

    /// <summary>A region that adds values to gradients runs on one worker: divided like no sum over rows.</summary>
    static GradientRange? OfStores(Lanes lanes)
    {
        var places = lanes.Steps.OfType<LaneStore>().Select(s => s.Target).Where(p => p.Buffer.Kind == BufferKind.Gradients).ToList();
        return places.Count == 0 ? null : new(places.Min(p => p.Offset), places.Max(p => p.Offset + (p.Blocks - 1) * p.BlockStride + 16), 0);
    }

    static GradientRange Of(Weights w) => new(w.Start, w.Start + (w.Blocks - 1) * w.BlockStride + (w.K - 1) * w.Step + 16 * w.Parts, w.Blocks);
}
