using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Equations;

/// <summary>Reductions over the steps of a sequence.</summary>
internal static class Axes
{
    public static Term Sum(OpCall call, SequenceTerm sequence) => sequence.Element switch
    {
        TensorTerm { Kind: TensorKind.Scalar or TensorKind.Vector } t => t with { Value = Sum(call.Builder, t.Value, sequence.Axis) },
        NumberTerm n => Tensors.Scalar(Sum(call.Builder, call.Builder.Constant(n.Number, 1), sequence.Axis)),
        _ => throw call.Mismatch($"the sum of a {sequence.Type}"),
    };

    public static Term Mean(OpCall call, SequenceTerm sequence)
    {
        var sum = (TensorTerm)Sum(call, sequence);
        // zero for an empty sequence: its sum is zero and is divided by one
        var length = call.Builder.Apply(new Max(), call.Builder.Length(sequence.Axis), call.Builder.Constant(1, 1));
        return sum with { Value = call.Builder.Apply(new Divide(), sum.Value, call.Builder.Widen(length, sum.Value.Shape.Width)) };
    }

    public static Term Softmax(OpCall call, SequenceTerm scores)
    {
        var (e, _) = Exponentials(call, scores);
        return new SequenceTerm(Tensors.Scalar(call.Builder.Apply(new Divide(), e, Sum(call.Builder, e, scores.Axis))), scores.Axis);
    }

    public static Value LogSumExp(OpCall call, SequenceTerm scores)
    {
        var (e, largest) = Exponentials(call, scores);
        return call.Builder.Apply(new Add(), largest, call.Builder.Apply(new Log(), Sum(call.Builder, e, scores.Axis)));
    }

    public static Term LogSoftmax(OpCall call, SequenceTerm scores) =>
        new SequenceTerm(Tensors.Scalar(call.Builder.Apply(new Subtract(), Scalar(call, scores), LogSumExp(call, scores))), scores.Axis);

    static (Value Exponentials, Value Largest) Exponentials(OpCall call, SequenceTerm scores)
    {
        var x = Scalar(call, scores);
        if (!Has(x.Space, scores.Axis)) throw call.Error(EquationIds.NotCompiled, "scores that are the same at every step need no softmax");
        var largest = x.Space.Rank == 1 ? call.Builder.Largest(x, scores.Axis) : call.Builder.Apply(new MaxOver(Without(x.Space, scores.Axis)), x);
        return (call.Builder.Apply(new Exp(), call.Builder.Apply(new Subtract(), x, largest)), largest);
    }

    static Value Scalar(OpCall call, SequenceTerm sequence) =>
        sequence.Element is TensorTerm { Kind: TensorKind.Scalar } t ? t.Value : throw call.Mismatch($"a Seq<Scalar> is wanted, not {sequence.Type}");

    /// <summary>A value that does not change over the axis is counted once a step.</summary>
    public static Value Sum(GraphBuilder builder, Value value, string axis) => Has(value.Space, axis)
        ? builder.Apply(new SumOver(Without(value.Space, axis)), value)
        : builder.Apply(new Multiply(), builder.Widen(builder.Length(axis), value.Shape.Width), value);

    static bool Has(Space space, string axis) => space.Axis == axis || space.Inner == axis;

    static Space Without(Space space, string axis) => space switch
    {
        { Inner: null } => Space.Rows,
        { Axis: var a } when a == axis => Space.Steps(space.Inner!),
        _ => Space.Steps(space.Axis!),
    };
}
