using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>
/// The lane types that the step of one row is generic over. L holds a block of 16 units. Where a last block of a small model has up to eight
/// units, H holds these: a layer of 8 units then computes with half the work, one of 20 or 24 with three quarters. Only where nothing reads
/// lanes beyond a width, since H leaves them as they are.
/// </summary>
internal sealed class LaneTypes
{
    const int Half = 8;

    readonly bool halves;

    LaneTypes(bool halves) => this.halves = halves;

    /// <summary>Full blocks only.</summary>
    public static LaneTypes Full { get; } = new(false);

    public static LaneTypes Of(LoweredEntry entry)
    {
        var body = Flat(entry.Step!.Body).ToList();
        var lanes = body.OfType<Lanes>().ToList();
        var widths = lanes.Select(l => l.Width).Concat(body.OfType<Product>().Select(p => p.W.Width));
        bool padded = body.Any(s => s is not (Product or Lookup or Lanes or LoadPort or StorePort or LoadTokens or CopyLanes or Clear)) || lanes.Any(l => l.Steps.Any(s => s is LaneReduce or LaneStore { Mask: true }));
        return new LaneTypes(ModelSize.IsSmall(entry) && !padded && widths.Any(LeavesHalf));
    }

    /// <summary>Whether the last block of a width is computed as a half.</summary>
    public bool IsHalf(int width) => halves && LeavesHalf(width);

    /// <summary>The type of a block.</summary>
    public string Of(int width, int block) => IsHalf(width) && block == width / 16 ? "H" : "L";

    /// <summary>Type parameters of the step itself.</summary>
    public string OfStep => halves ? "<L, H>" : "<L>";

    /// <summary>Their constraints.</summary>
    public string ConstraintOfStep => Constraint(halves);

    /// <summary>Type parameters of a method that computes a width: a single block needs one type, whichever it is.</summary>
    public string Parameters(int width) => NeedsBoth(width) ? "<L, H>" : "<L>";

    /// <summary>Their constraints.</summary>
    public string ConstraintOf(int width) => Constraint(NeedsBoth(width));

    /// <summary>Type arguments of its call.</summary>
    public string Arguments(int width) => NeedsBoth(width) ? "<L, H>" : $"<{Of(width, 0)}>";

    /// <summary>Type arguments of the step's call on vectors of so many bits.</summary>
    public string Dispatched(int bits)
    {
        const string Kernels = "global::Rnn.Kernels.";
        return !halves ? $"<{Kernels}Lanes{bits}>" : bits == 128 ? $"<{Kernels}Lanes128, {Kernels}Lanes128>" : $"<{Kernels}Lanes{bits}, {Kernels}HalfLanes256>";
    }

    bool NeedsBoth(int width) => IsHalf(width) && width > Half;

    static bool LeavesHalf(int width) => width % 16 is > 0 and <= Half;

    static string Constraint(bool both) => Attributes.LanesConstraint + (both ? " where H : unmanaged, global::Rnn.Kernels.ILanes<H>" : "");

    static IEnumerable<Statement> Flat(IEnumerable<Statement> statements) => statements.SelectMany(s => s is Map map ? Flat(map.Body) : [s]);
}
