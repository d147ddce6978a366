using Rnn.Generators.Compiler;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Tests.Interpreters;

using PortRole = Rnn.Generators.Ir.PortRole;

/// <summary>Writes graphs node by node, so that the stages behind the front end are tested without it.</summary>
internal sealed class GraphBuilder
{
    readonly List<Parameter> parameters = [];
    readonly List<Port> ports = [];
    Origin origin = Origin.None;

    public Graph Graph { get; } = new("Forward");

    public ModelGraph Model => new(parameters, [Graph], new Dictionary<string, IReadOnlyList<Port>> { [Graph.Entry] = ports });

    /// <summary>What follows belongs to a layer.</summary>
    public void Layer(string name) => origin = new Origin(name, "");

    public Value Input(string name, int width, Space? space = null) => Input(new Port(name, PortRole.Input, Shape.Vector(width), space ?? Space.Steps("t")));

    public Value Token(string name, int classes, Space? space = null) => Input(new Port(name, PortRole.Input, Shape.Token(classes), space ?? Space.Steps("t")));

    Value Input(Port port)
    {
        ports.Add(port);
        return Graph.Add(new InputOp(port), origin);
    }

    public Value Matrix(string name, int rows, int columns) => Parameter(name, Shape.Matrix(rows, columns));

    public Value Vector(string name, int width) => Parameter(name, Shape.Vector(width));

    /// <summary>A matrix parameter as one vector.</summary>
    public Value RowByRow(string name, int rows, int columns) => Parameter(name, Shape.Matrix(rows, columns), rowByRow: true);

    Value Parameter(string name, Shape shape, bool rowByRow = false)
    {
        var parameter = new Parameter(Named(name), shape, "GlorotUniform", false);
        parameters.Add(parameter);
        return Graph.Add(new ParameterOp(parameter, rowByRow), origin);
    }

    string Named(string name) => origin.Layer == "" ? name : $"{origin.Layer}.{name}";

    public Value Constant(double value, int width) => Graph.Add(new Constant(value, width), origin);

    public Value Apply(Op op, params Value[] operands) => Graph.Add(op, origin, operands);

    /// <summary>A row of a table for each token.</summary>
    public Value Row(string name, Value token, int width) => Apply(new Linear(TermKind.Row), Matrix(name, token.Shape.Width, width), token);

    /// <summary>M x + ... + v as one sum: matrices and vectors as they come, a vector term standing alone.</summary>
    public Value Linear(params Value[] operands)
    {
        var terms = new List<TermKind>();
        for (int i = 0; i < operands.Length; i++)
            if (operands[i].Shape.IsMatrix) { terms.Add(operands[i + 1].Shape.IsToken ? TermKind.Column : TermKind.Product); i++; }
            else terms.Add(TermKind.Vector);
        return Apply(new Linear([.. terms]), operands);
    }

    /// <summary>a + b + ... as the front end writes it, two at a time.</summary>
    public Value Sum(params Value[] values) => values.Aggregate((a, b) => Apply(new Add(), a, b));

    /// <summary>A state: its delay, to be closed, and its initial state's port.</summary>
    public Node State(string name, int width, bool down = false)
    {
        var delay = Delay(Input(new Port(Named(name), PortRole.InitialState, Shape.Vector(width), Space.Rows)), "t", down);
        delay.Results[Ops.Delay.Previous].Name = name;
        return delay;
    }

    public Node Delay(Value initial, string axis, bool down = false) => Graph.Add(new Delay(axis, down), [initial, initial], origin);

    /// <summary>What the steps of a scan before the one it is at have left, at each pair of steps; to be closed.</summary>
    public Value Memory(string name, int width, bool down)
    {
        var walked = Space.WalkedOf("t", down);
        var memory = Apply(new Remember("t", walked, new Port(Named(name), PortRole.InitialState, Shape.Vector(width), Space.Steps(walked)) { MaxLength = 9, IsAppended = true }), Constant(0, width));
        return Apply(new Spread(Space.Steps("t", walked)), memory);
    }

    /// <summary>What a step leaves for later ones; a stream keeps it, and where the scan comes from the end there is none.</summary>
    public void Leave(Value memory, Value item)
    {
        var node = memory.Definition.Operands[0].Definition;
        node.Operands[0] = item;
        var remember = (Remember)node.Op;
        if (remember.Down) return;
        var port = remember.State with { Role = PortRole.FinalState, Space = item.Space };
        ports.Add(port);
        Graph.Outputs.Add((port, item));
    }

    /// <summary>What a state becomes; where it ends is told.</summary>
    public void Close(Node delay, Value next, string name)
    {
        delay.Operands[0] = next;
        Output(Named(name), delay.Results[Ops.Delay.Final], PortRole.FinalState);
    }

    public Graph Output(string name, Value value, PortRole role = PortRole.Output, Space? space = null)
    {
        var port = new Port(name, role, value.Shape, space ?? value.Space);
        ports.Add(port);
        Graph.Outputs.Add((port, value));
        return Graph;
    }
}
