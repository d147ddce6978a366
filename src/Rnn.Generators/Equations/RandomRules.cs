using System;
using System.Collections.Generic;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Equations;

/// <summary>Draws in training, means otherwise. A draw's site is its number in order of evaluation, as in eager mode.</summary>
internal static class RandomRules
{
    public static readonly Dictionary<string, Func<OpCall, Term>> Table = new(StringComparer.Ordinal)
    {
        ["Bernoulli"] = Bernoulli,
        ["Dropout"] = Dropout,
    };

    static Term Bernoulli(OpCall call)
    {
        if (call.Count is not (1 or 2)) throw call.Mismatch("Bernoulli<N>(p) or Bernoulli<N>(p, Per.Sequence)");
        var p = Probability(call, 0, inclusive: true);
        return Tensors.Vector(call.Builder.Apply(new Draw(call.Entry.NextSite(), call.Size, Axis(call, 1), (float)p, 1, (float)p)));
    }

    static Term Dropout(OpCall call)
    {
        if (call.Count is not (2 or 3)) throw call.Mismatch("Dropout(x, rate) or Dropout(x, rate, Per.Sequence)");
        return Tensors.Vector(Drop(call.Entry, call.Vector(0), Probability(call, 1, inclusive: false), Axis(call, 2)));
    }

    /// <summary>x times a draw that keeps 1 - rate of the entries and scales them up.</summary>
    public static Ir.Value Drop(EntryReader entry, Ir.Value x, double rate, string? axis)
    {
        var keep = 1 - rate;
        var mask = entry.Builder.Apply(new Draw(entry.NextSite(), x.Shape.Width, axis, (float)keep, (float)(1 / keep), 1));
        return entry.Builder.Apply(new Multiply(), x, mask);
    }

    static double Probability(OpCall call, int i, bool inclusive)
    {
        var p = call.Number(i);
        return p >= 0 && (p < 1 || (inclusive && p == 1)) ? p : throw call.Mismatch($"{p} is no probability");
    }

    /// <summary>Null: one draw for all steps of a sequence.</summary>
    static string? Axis(OpCall call, int i) => call.Count <= i ? call.Entry.Axis : call.Arguments[i] switch
    {
        EnumTerm { Enum: "Per", Member: "Sequence" } => null,
        EnumTerm { Enum: "Per", Member: "Step" } => call.Entry.Axis,
        _ => throw call.Mismatch("Per.Step or Per.Sequence is wanted"),
    };
}
