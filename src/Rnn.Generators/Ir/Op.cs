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

    /// <summary>The first operand that must be defined before the node; one before it may close a cycle, which is a time loop.</summary>
    public virtual int FirstOrdered => 0;

    /// <summary>Shapes and spaces of the results; throws <see cref="InvalidGraphException"/> where operands do not fit.</summary>
    public abstract IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands);

    /// <summary>Adds to the adjoints of the operands what the adjoints of the results (null: no gradient) imply.</summary>
    public abstract void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints);

    public override string ToString() => Name;
}
