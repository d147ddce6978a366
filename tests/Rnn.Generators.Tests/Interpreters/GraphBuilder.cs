using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Tests.Interpreters;

using PortRole = Rnn.Generators.Ir.PortRole;

/// <summary>Writes graphs by hand, in few letters.</summary>
internal sealed class GraphBuilder
{
    public Graph Graph { get; } = new("Run");

    public Value Input(string name, int width, Space? space = null) =>
        Graph.Add(new InputOp(new(name, PortRole.Input, Shape.Vector(width), space ?? Space.Steps("t"))), Origin.None);

    public Value Token(string name, int classes) =>
        Graph.Add(new InputOp(new(name, PortRole.Input, Shape.Token(classes), Space.Steps("t"))), Origin.None);

    public Value Matrix(string name, int rows, int columns) => Graph.Add(new ParameterOp(new(name, Shape.Matrix(rows, columns), "Zeros", false)), Origin.None);
    public Value Vector(string name, int width) => Graph.Add(new ParameterOp(new(name, Shape.Vector(width), "Zeros", false)), Origin.None);
    public Value Constant(double value, int width) => Graph.Add(new Constant(value, width), Origin.None);

    public Value Apply(Op op, params Value[] operands) => Graph.Add(op, Origin.None, operands);

    /// <summary>M x + ... + v: matrices and vectors as they come, a vector term standing alone.</summary>
    public Value Linear(params Value[] operands)
    {
        var terms = new List<TermKind>();
        for (int i = 0; i < operands.Length; i++)
            if (operands[i].Shape.IsMatrix) { terms.Add(operands[i + 1].Shape.IsToken ? TermKind.Column : TermKind.Product); i++; }
            else terms.Add(TermKind.Vector);
        return Apply(new Linear([.. terms]), operands);
    }

    /// <summary>A state: its delay, to be closed, and its initial state's port.</summary>
    public Node State(string name, int width, bool down = false)
    {
        var initial = Graph.Add(new InputOp(new(name, PortRole.InitialState, Shape.Vector(width), Space.Rows)), Origin.None);
        return Delay(initial, "t", down);
    }

    public Node Delay(Value initial, string axis, bool down = false) => Graph.Add(new Delay(axis, down), [initial, initial], Origin.None);

    public void Close(Node delay, Value next, string name)
    {
        delay.Operands[0] = next;
        Output(name, delay.Results[Ops.Delay.Final], PortRole.FinalState);
    }

    public Graph Output(string name, Value value, PortRole role = PortRole.Output)
    {
        Graph.Outputs.Add((new(name, role, value.Shape, value.Space), value));
        return Graph;
    }
}
