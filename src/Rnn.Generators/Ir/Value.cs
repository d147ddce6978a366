namespace Rnn.Generators.Ir;

/// <summary>One result of a node: a static shape in a space. Named after what the user called it, where there is a name.</summary>
internal sealed class Value(Node definition, int index, Shape shape, Space space)
{
    public Node Definition { get; } = definition;
    public int Index { get; } = index;
    public Shape Shape { get; } = shape;
    public Space Space { get; } = space;
    public string? Name { get; set; }

    public Op Op => Definition.Op;

    public override string ToString() => Name is null ? $"%{Definition.Id}{(Index == 0 ? "" : "." + Index)}" : $"%{Definition.Id}{(Index == 0 ? "" : "." + Index)}:{Name}";
}
