using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Equations;

/// <summary>Ops that read or make whole sequences.</summary>
internal static class SequenceRules
{
    public static readonly Dictionary<string, Func<OpCall, Term>> Table = new(StringComparer.Ordinal)
    {
        ["WeightedSum"] = WeightedSum,
        ["Repeat"] = Repeat,
    };

    public const string OtherSteps = "sequences that are read together have the same steps; of these one has those of all steps and the other those that a scan has walked (Append). Append to both, or read them one by one";

    static Term WeightedSum(OpCall call)
    {
        if (call.Count != 2) throw call.Mismatch("WeightedSum takes weights and values");
        var (weights, values) = (call.Sequence(0), call.Sequence(1));
        if (weights.Axis != values.Axis)
        {
            if (call.Entry.Assumptions.AreSame(Space.BaseOf(weights.Axis), Space.BaseOf(values.Axis))) throw call.Error(EquationIds.NotCompiled, OtherSteps);
            call.Entry.Assumptions.Same(Space.BaseOf(weights.Axis), Space.BaseOf(values.Axis));
            throw new ReadAgainException();
        }
        var product = call.Operators.Binary(SyntaxKind.MultiplyExpression, weights.Element, values.Element, call.Error);
        return Axes.Sum(call, new SequenceTerm(product, weights.Axis));
    }

    static Term Repeat(OpCall call)
    {
        if (call.Count != 2 || call.Arguments[1] is not FunctionTerm step) throw call.Mismatch("Repeat takes a number of steps and a step");
        return call.Entry.Scan(Length(call), false, () => call.Apply(step, []));
    }

    static string Length(OpCall call)
    {
        if (call.Arguments[0] is LengthTerm length) return length.Axis;
        if (call.Arguments[0] is not NumberTerm { IsInteger: true, Number: var steps }) throw call.Error(EquationIds.NotCompiled, "the number of steps is an int parameter of the entry, or known when the model is compiled");
        if (!StackRules.IsSize((long)steps)) throw call.Error(EquationIds.SizeOutOfRange, StackRules.OutOfRange("Repeat", (long)steps));
        if (call.Entry.Axis is not null) throw call.Error(EquationIds.NotCompiled, "inside a step a fixed number of rounds is a for loop");
        return call.Entry.AxisOfLength((int)steps, m => call.Error(EquationIds.TypeMismatch, m));
    }
}
