using System;
using System.Collections.Generic;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Equations;

/// <summary>Adds ops to a graph under the current origin. Leaves (parameters, inputs, constants) exist once.</summary>
internal sealed class GraphBuilder(Graph graph)
{
    readonly Dictionary<string, Value> parameters = new(StringComparer.Ordinal);
    readonly Dictionary<string, Value> rowByRow = new(StringComparer.Ordinal);
    readonly Dictionary<(double, int), Value> constants = [];
    readonly Dictionary<string, Value> lengths = new(StringComparer.Ordinal);

    public Graph Graph { get; } = graph;
    public Origin Origin { get; set; } = Origin.None;

    /// <summary>In order of first use.</summary>
    public List<Parameter> Parameters { get; } = [];

    /// <summary>Makes the message of a construct that eager mode runs and the compiler does not; set with each statement.</summary>
    public Func<string, EquationException> Refusal { get; set; } = m => new(EquationIds.NotCompiled, m, EquationPosition.OfModel());

    /// <summary>The first construct that the graph can say and the stages behind it cannot; null where all is compiled.</summary>
    public EquationException? NotCompiled { get; private set; }

    public Value Apply(Op op, params Value[] operands)
    {
        if (operands.SelectMany(o => new[] { o.Space.Axis, o.Space.Inner }).OfType<string>().Distinct().Count() > 2)
            throw Refusal("a value at the steps of three sequences at once is not compiled; it runs in eager mode");
        var value = Graph.Add(op, Origin, operands);
        return value;
    }

    public Node Node(Op op, params Value[] operands) => Graph.Add(op, operands, Origin);

    public Value Parameter(Parameter parameter)
    {
        if (parameters.TryGetValue(parameter.Name, out var value)) return value;
        Parameters.Add(parameter);
        value = Graph.Add(new ParameterOp(parameter), Origin.None);
        value.Name = parameter.Name;
        return parameters[parameter.Name] = value;
    }

    /// <summary>A matrix parameter as one vector, row after row.</summary>
    public Value RowByRow(Parameter matrix)
    {
        if (rowByRow.TryGetValue(matrix.Name, out var value)) return value;
        if (!parameters.ContainsKey(matrix.Name)) Parameters.Add(matrix);
        Tensors.Entries(matrix.Shape.Rows, matrix.Shape.Columns);
        value = Graph.Add(new ParameterOp(matrix, RowByRow: true), Origin.None);
        value.Name = matrix.Name;
        return rowByRow[matrix.Name] = value;
    }

    public Value Input(Port port)
    {
        var value = Graph.Add(new InputOp(port), Origin.None);
        value.Name = port.Name;
        return value;
    }

    public Value Constant(double number, int width) =>
        constants.TryGetValue((number, width), out var value) ? value : constants[(number, width)] = Graph.Add(new Constant(number, width), Origin.None);

    /// <summary>A scalar in every entry of a vector.</summary>
    public Value Widen(Value value, int width)
    {
        if (value.Shape.Width == width) return value;
        return value.Op is Constant constant ? Constant(constant.Value, width) : Apply(new Broadcast(width), value);
    }

    /// <summary>A value under a second name of its axis; one that does not run over the axis is the same under both.</summary>
    public Value Again(Value value, string axis, string again)
    {
        if (value.Space.Axis != axis && value.Space.Inner != axis) return value;
        return value.Space.Rank == 1 ? Apply(new Again(axis, again), value)
            : throw Refusal("a value at the steps of three sequences at once is not compiled; it runs in eager mode");
    }

    /// <summary>The value after a row's last step of the axis (its first, downwards); zero for an empty row.</summary>
    public Value Last(Value value, string axis, bool down)
    {
        return Node(new Delay(axis, down), value, Constant(0, value.Shape.Width)).Results[Delay.Final];
    }

    /// <summary>The entrywise maximum over a row's steps, without gradient: a delay that keeps the largest.</summary>
    public Value Largest(Value value, string axis)
    {
        var fixedValue = Apply(new StopGradient(), value);
        var delay = Node(new Delay(axis, false), fixedValue, Constant(-3.0e38, value.Shape.Width));
        delay.Operands[0] = Apply(new Max(), delay.Results[Delay.Previous], fixedValue);
        return delay.Results[Delay.Final];
    }

    /// <summary>How many steps a row has on the axis: a delay that counts.</summary>
    public Value Length(string axis)
    {
        if (Space.IsWalked(axis)) throw Refusal("how many steps a scan has appended so far is not compiled as a number (Mean divides by it); it runs in eager mode");
        axis = Space.BaseOf(axis);
        if (lengths.TryGetValue(axis, out var length)) return length;
        var delay = Node(new Delay(axis, false), Constant(0, 1), Constant(0, 1));
        delay.Operands[0] = Apply(new Add(), delay.Results[Delay.Previous], Constant(1, 1));
        return lengths[axis] = delay.Results[Delay.Final];
    }

    /// <summary>Takes back what was added since, except leaves, which others may have met already.</summary>
    public void Rewind(int nodes)
    {
        lengths.Clear();
        for (int i = Graph.Nodes.Count - 1; i >= nodes; i--)
            if (Graph.Nodes[i].Op is not (ParameterOp or InputOp or Ops.Constant)) Graph.Nodes.RemoveAt(i);
    }
}
