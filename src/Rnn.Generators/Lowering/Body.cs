using System.Collections.Generic;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Lowering;

/// <summary>
/// The nodes that run under the same loop: one step of a time loop, or everything outside loops. In a streaming program there is a
/// single body, and its delays are the model's states.
/// </summary>
internal sealed class Body(string? axis, bool down)
{
    public string? Axis { get; } = axis;
    public bool Down { get; } = down;
    public bool IsLoop => Axis is not null;
    public List<Node> Nodes { get; } = [];
    public List<Node> Delays { get; } = [];
    public List<BodyStep> Steps { get; set; } = [];
}

/// <summary>Something that becomes one or a few statements. Level: how many statements must run before it.</summary>
internal abstract class BodyStep
{
    public int Level { get; init; }
}

/// <summary>Elementwise nodes and reductions of one width, fused; at pairs of steps the sums over one of the axes as well.</summary>
internal sealed class LaneGroup(int width, Space space) : BodyStep
{
    public int Width { get; } = width;
    public Space Space { get; } = space;
    public List<Node> Nodes { get; } = [];
}

/// <summary>Products (or look-ups) of one operand with matrices that are read at home: one stacked product where their homes are neighbours.</summary>
internal sealed class ProductGroup(Value operand, bool lookup) : BodyStep
{
    public Value Operand { get; } = operand;
    public bool Lookup { get; } = lookup;
    public List<Node> Members { get; } = [];
}

/// <summary>Any other single node: a product through transposed homes, a concatenation, a slice, a load, a column sum.</summary>
internal sealed class SingleStep(Node node) : BodyStep
{
    public Node Node { get; } = node;
}

/// <summary>A whole time loop inside the outer body.</summary>
internal sealed class LoopStep(Body body) : BodyStep
{
    public Body Body { get; } = body;
}
