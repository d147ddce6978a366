using System.Collections.Generic;
using Rnn.Generators.Autodiff;

namespace Rnn.Generators.Ir;

/// <summary>
/// What a node computes. Ops are immutable; their constants are constructor arguments, and two equal ops on equal operands compute
/// equal values (common subexpressions).
/// </summary>
internal abstract record Op
{
    /// <summary>The name in printed graphs and in the op's test row.</summary>
    public abstract string Name { get; }

    /// <summary>Whether computing again in the backward pass is cheaper than storing: one or two instructions an entry.</summary>
    public virtual bool IsCheap => false;

    /// <summary>Of an op that carries values from step to step: the axis, and whether its loop comes from the end. Null: it stays within a step.</summary>
    public virtual (string Axis, bool Down)? Clock => null;

    /// <summary>The first operand that must be defined before the node; the one before it, of an op with a clock, may close a cycle, which is a time loop.</summary>
    public int FirstOrdered => Clock is null ? 0 : 1;

    /// <summary>Shapes and spaces of the results; throws <see cref="InvalidGraphException"/> where operands do not fit.</summary>
    public abstract IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands);

    /// <summary>Adds to the adjoints of the operands what the adjoints of the results (null: no gradient) imply.</summary>
    public abstract void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints);

    public override string ToString() => Name;
}
