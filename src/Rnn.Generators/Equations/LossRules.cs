using System;
using System.Collections.Generic;

namespace Rnn.Generators.Equations;

/// <summary>Losses of one step.</summary>
internal static class LossRules
{
    public static readonly Dictionary<string, Func<OpCall, Term>> Table = new(StringComparer.Ordinal)
    {
        ["CrossEntropy"] = CrossEntropy,
        ["SquaredError"] = SquaredError,
    };

    static Term CrossEntropy(OpCall call)
    {
        if (call.Count != 2) throw call.Mismatch("CrossEntropy takes scores and a label");
        var picked = (TensorTerm)new Indexing(call.Entry).Read(call.Arguments[0], call.Arguments[1], call.Mismatch, call.Mismatch);
        return Tensors.Scalar(ReductionRules.CrossEntropy(call, call.Vector(0), picked.Value));
    }

    static Term SquaredError(OpCall call)
    {
        if (call.Count != 2 || call.Vector(0).Shape != call.Vector(1).Shape) throw call.Mismatch("SquaredError takes two vectors of one width");
        return Tensors.Scalar(ReductionRules.SquaredError(call.Builder, call.Vector(0), call.Vector(1)));
    }
}
