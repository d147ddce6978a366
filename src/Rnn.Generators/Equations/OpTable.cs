using System;
using System.Collections.Generic;
using System.Linq;

namespace Rnn.Generators.Equations;

/// <summary>The ops of <c>Rnn.Ops</c> by name; each has one rule for its types and its graph.</summary>
internal static class OpTable
{
    static readonly Dictionary<string, Func<OpCall, Term>> Rules = new Dictionary<string, Func<OpCall, Term>>[]
    {
        ElementwiseRules.Table, ReductionRules.Table, ShapeRules.Table, SequenceRules.Table, RandomRules.Table, LossRules.Table,
    }.SelectMany(t => t).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);

    public static IEnumerable<string> Names => Rules.Keys;

    public static bool Has(string name) => Rules.ContainsKey(name);

    /// <summary>Whether integer arguments mean places, so that dividing them is no mistake.</summary>
    public static bool TakesIntegers(string name) => name is "Rotate" or "Slice" or "Repeat";

    public static Term Call(string name, OpCall call) => Rules[name](call);
}
