using System.Collections.Generic;
using System.Linq;
using System.Text;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Ir;

/// <summary>A named value that enters or leaves an entry. An auxiliary loss is a number of a row that its trainer adds to the loss.</summary>
internal enum PortRole { Input, Output, InitialState, FinalState, AuxiliaryLoss, Trace, TracedGradient }

/// <summary>An input, output or state of an entry, as callers see it.</summary>
internal sealed record Port(string Name, PortRole Role, Shape Shape, Space Space)
{
    /// <summary>Of a trace whose gradient is wanted: the port that receives it.</summary>
    public Port? Gradient { get; init; }

    /// <summary>How many steps a stream keeps of a sequence that is a state, or how many numbers an output has that is one of them for each; 0 for anything else.</summary>
    public int MaxLength { get; init; }

    /// <summary>Of a sequence that is a state: whether every step appends its element; a pass begins with none, a stream carries them on.</summary>
    public bool IsAppended { get; init; }

    /// <summary>Of a token that chooses among steps: the axes whose rows it must be a step of.</summary>
    public EquatableArray<string> StepsOf { get; init; }

    /// <summary>Of an output with a number for each pair of steps (the weights of a read at every step): the second axis, beside that of its space.</summary>
    public string? Across { get; init; }

    /// <summary>Where its value lives.</summary>
    public Space ValueSpace => Across is null ? Space : Space.Steps(Space.Axis!, Across);

    /// <summary>A number for each step of a sequence that is a state (the weights of a read): a step of a stream tells it, a pass does not.</summary>
    public bool IsOfStreams => Role == PortRole.Output && MaxLength > 0;
}

/// <summary>A trainable (or frozen) tensor in the paper's own layout, rows x columns; vectors have one column.</summary>
internal sealed record Parameter(string Name, Shape Shape, string Initializer, bool Frozen);

/// <summary>What a gradient belongs to: a parameter, or a port that brings real values in.</summary>
internal sealed record GradientTarget(Parameter? Parameter, Port? Port)
{
    public override string ToString() => Parameter?.Name ?? Port!.Name;
}

/// <summary>
/// One entry of a model as a clocked dataflow graph: every value has a space, states are <c>Delay</c> nodes, and only a delay's first
/// operand may point forward. A time loop is not written down anywhere: it is what a cycle through a delay means, and
/// everything outside such a cycle is a map over all steps.
/// </summary>
internal sealed class Graph(string entry)
{
    int next;

    public string Entry { get; } = entry;
    public List<Node> Nodes { get; } = [];

    /// <summary>Values that leave, with the port that receives them; final states are among them.</summary>
    public List<(Port Port, Value Value)> Outputs { get; } = [];

    /// <summary>Gradients of parameters and of real-valued inputs; empty until the graph is differentiated.</summary>
    public List<(GradientTarget Target, Value Value)> Gradients { get; } = [];

    /// <summary>Every value that leaves: outputs and gradients.</summary>
    public IEnumerable<Value> Leaving => Outputs.Select(o => o.Value).Concat(Gradients.Select(g => g.Value));

    /// <summary>The axes that values run over: those of the inputs in their order, then others.</summary>
    public IReadOnlyList<string> Axes =>
        [.. Nodes.OrderBy(n => n.Op is Ops.InputOp { Gradient: false } ? 0 : 1).ThenBy(n => n.Id).SelectMany(n => n.Results)
            .Where(r => !r.Space.IsDistinct).SelectMany(r => new[] { r.Space.Axis, r.Space.Inner }).OfType<string>().Select(Space.BaseOf).Distinct()];

    /// <summary>How many steps the axes have whose length the declaration sets.</summary>
    public Dictionary<string, int> Lengths { get; } = [];

    /// <summary>Nodes from this id on belong to the adjoint; everything is forward until the graph is differentiated.</summary>
    public int FirstAdjoint { get; set; } = int.MaxValue;

    public bool IsAdjoint(Node node) => node.Id >= FirstAdjoint;

    /// <summary>The id that the next node gets.</summary>
    public int NextId => next;

    public Node Add(Op op, IReadOnlyList<Value> operands, Origin origin)
    {
        var node = new Node(next++, op, operands, origin);
        var results = op.Infer(node.Operands);
        node.Results = [.. results.Select((r, i) => new Value(node, i, r.Shape, r.Space))];
        Nodes.Add(node);
        return node;
    }

    public Value Add(Op op, Origin origin, params Value[] operands) => Add(op, operands, origin).Results[0];

    /// <summary>Every node after the nodes it reads; a delay's first operand does not count. Stable: source order where free.</summary>
    public void Sort()
    {
        var done = new HashSet<Node>();
        var order = new List<Node>(Nodes.Count);
        var known = new HashSet<Node>(Nodes);
        foreach (var node in Nodes) Visit(node);
        Nodes.Clear();
        Nodes.AddRange(order);

        void Visit(Node node)
        {
            if (!known.Contains(node) || !done.Add(node)) return;
            for (int i = node.Op.FirstOrdered; i < node.Operands.Length; i++) VisitOperand(node.Operands[i]);
            order.Add(node);
        }

        // what a delay ends with is known only when its whole loop has run
        void VisitOperand(Value operand)
        {
            Visit(operand.Definition);
            if (operand.Op is Ops.Delay && operand.Index == Ops.Delay.Final) Visit(operand.Definition.Operands[0].Definition);
        }
    }

    /// <summary>Replaces every use of a value, outputs included.</summary>
    public void Replace(Value old, Value replacement)
    {
        foreach (var node in Nodes)
            for (int i = 0; i < node.Operands.Length; i++)
                if (node.Operands[i] == old) node.Operands[i] = replacement;
        ReplaceLeaving(v => v == old ? replacement : v);
        replacement.Name ??= old.Name;
    }

    /// <summary>Maps every value that leaves.</summary>
    public void ReplaceLeaving(System.Func<Value, Value> map)
    {
        for (int i = 0; i < Outputs.Count; i++) Outputs[i] = (Outputs[i].Port, map(Outputs[i].Value));
        for (int i = 0; i < Gradients.Count; i++) Gradients[i] = (Gradients[i].Target, map(Gradients[i].Value));
    }

    public override string ToString()
    {
        var text = new StringBuilder().Append("graph ").Append(Entry).Append('\n');
        foreach (var node in Nodes) text.Append("  ").Append(node).Append('\n');
        foreach (var (port, value) in Outputs) text.Append("  ").Append(port.Role switch { PortRole.FinalState => "final ", PortRole.Trace => "trace ", _ => "out " }).Append(port.Name).Append(" = ").Append(value).Append('\n');
        foreach (var (target, value) in Gradients) text.Append("  gradient ").Append(target).Append(" = ").Append(value).Append('\n');
        return text.ToString();
    }
}
