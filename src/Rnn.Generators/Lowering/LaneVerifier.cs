using System;
using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Lowering;

/// <summary>
/// One lane region: results are named once and before their use, places have the region's width, and a store or sum that leaves
/// padding as it comes does so where it comes as zero.
/// </summary>
internal sealed class LaneVerifier(
    Lanes region,
    Action<Statement, Place, int, bool> read,
    Action<Statement, Place, int, bool> write,
    Func<Place, int, bool> isClean)
{
    readonly Dictionary<string, Padding> results = [];

    public void Verify()
    {
        foreach (var step in region.Steps)
        {
            switch (step)
            {
                case LaneLoad s:
                    Width(s.Source, region.Width);
                    read(region, s.Source, 1, false);
                    Name(s, isClean(s.Source, 1) && !region.Along ? Padding.Zero : Padding.Unknown);
                    break;
                case LaneBroadcast s:
                    Width(s.Source, 1);
                    read(region, s.Source, 1, false);
                    Name(s, Padding.Finite);
                    break;
                case LaneConstant s: Name(s, s.Value == 0 ? Padding.Zero : Padding.Finite); break;
                case LaneCompute s: Name(s, s.Op.PaddingOf([.. s.Arguments.Select(PaddingOf)])); break;
                case LaneDraw s: Name(s, Padding.Finite); break;
                case LaneStore s:
                    Width(s.Target, region.Width);
                    write(region, s.Target, 1, s.Mask || PaddingOf(s.Argument) == Padding.Zero);
                    break;
                case LaneAdd s:
                    Width(s.Target, region.Width);
                    read(region, s.Target, 1, false);
                    if (region.Along && !s.Mask && Space.IsWalked(s.Target.Buffer.Axis)) throw Broken($"{s.Argument} adds to steps that were not walked");
                    if (!region.Along && !s.Mask && region.Width % 16 != 0 && PaddingOf(s.Argument) != Padding.Zero) throw Broken($"{s.Argument} adds padding that is not zero");
                    break;
                case LaneReduce s:
                    Width(s.Target, 1);
                    if (region.Along && !s.Mask) throw Broken($"the sum of {s.Argument} includes steps that a row does not have");
                    if (!s.Mask && !s.Maximum && region.Width % 16 != 0 && PaddingOf(s.Argument) != Padding.Zero) throw Broken($"the sum of {s.Argument} includes padding that is not zero");
                    write(region, s.Target, 1, true);
                    break;
            }
        }
    }

    void Name(LaneStep step, Padding padding)
    {
        if (results.ContainsKey(step.Result)) throw Broken($"{step.Result} is computed twice");
        results.Add(step.Result, padding);
    }

    Padding PaddingOf(string argument) => results.TryGetValue(argument, out var padding) ? padding : throw Broken($"{argument} is used before it is computed");

    void Width(Place place, int width)
    {
        if ((place.Width + 15) / 16 != (width + 15) / 16) throw Broken($"{place} in a region of width {width}");
    }

    InvalidGraphException Broken(string what) => new($"region {region.Name} [{region.Width}]: {what}");
}
