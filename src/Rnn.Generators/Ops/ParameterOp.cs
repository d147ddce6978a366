using System.Collections.Generic;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Ops;

/// <summary>A parameter of the model; its adjoint is its gradient.</summary>
/// <param name="Parameter">Which one.</param>
/// <param name="RowByRow">A matrix as one vector, row after row, as arithmetic on matrices reads it.</param>
internal sealed record ParameterOp(Parameter Parameter, bool RowByRow = false) : Op
{
    public override string Name => "parameter";
    public override IReadOnlyList<(Shape Shape, Space Space)> Infer(IReadOnlyList<Value> operands) => [(RowByRow ? Shape.Vector(Parameter.Shape.Rows * Parameter.Shape.Columns) : Parameter.Shape, Space.Once)];
    public override void Differentiate(Node node, IReadOnlyList<Value?> gradients, Adjoints adjoints)
    {
        // a leaf: the adjoint of its value is read when all nodes are done
    }

    public override string ToString() => $"parameter {Parameter.Name}{(RowByRow ? " row by row" : "")}";
}
