using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>
/// A pointer that a lane region takes: to the first row of a buffer in scope, displaced by <paramref name="BlockStride"/> from one
/// block of 16 lanes to the next (0: what it points to belongs to the whole row).
/// </summary>
internal sealed record RegionOperand(Buffer Buffer, int BlockStride, string Name);

/// <summary>What the method of a lane region takes, and what its body needs beside the steps themselves.</summary>
internal sealed class RegionSignature
{
    readonly Dictionary<(Buffer, int), RegionOperand> byPlace = [];
    readonly int blocks;
    readonly bool along;

    public RegionSignature(Lanes region)
    {
        Names = new Identifiers("L", "rows", "row", "block", "unit", "draw", "t", "first", "lanes");
        (blocks, along) = ((region.Width + 15) / 16, region.Along);
        foreach (var step in region.Steps)
            if (StatementPlaces.PlaceOf(step) is { } place) Declare(place, ForWholeRow(step));
        Draws = [.. region.Steps.OfType<LaneDraw>()];
    }

    /// <summary>Identifiers of the method's scope.</summary>
    public Identifiers Names { get; }
    public List<RegionOperand> Operands { get; } = [];
    public IReadOnlyList<LaneDraw> Draws { get; }

    public RegionOperand OperandOf(LaneStep step)
    {
        var place = StatementPlaces.PlaceOf(step)!;
        return byPlace[(place.Buffer, Stride(place, ForWholeRow(step)))];
    }

    static bool ForWholeRow(LaneStep step) => step is LaneBroadcast or LaneReduce;

    int Stride(Place place, bool wholeRow) => wholeRow ? 0 : along ? 16 : blocks == 1 ? 0 : place.BlockStride;

    void Declare(Place place, bool wholeRow)
    {
        int stride = Stride(place, wholeRow);
        if (byPlace.ContainsKey((place.Buffer, stride))) return;
        var operand = new RegionOperand(place.Buffer, stride, Names.New(LastWord(place.Buffer.Name) + (stride == 0 && wholeRow ? "Scalar" : "Row")));
        byPlace.Add((place.Buffer, stride), operand);
        Operands.Add(operand);
    }

    static string LastWord(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
