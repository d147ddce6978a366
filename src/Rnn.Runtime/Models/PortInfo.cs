namespace Rnn;

/// <summary>One input, output or state of an entry, as the caller sees it: rows in the caller's order, no padding.</summary>
/// <param name="Name">The name, unique within its role.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Kind">Real numbers or tokens.</param>
/// <param name="Width">Numbers per row; for tokens the number of classes.</param>
/// <param name="Axis">The time axis whose steps it has, or null: one row per sequence.</param>
public sealed record PortInfo(string Name, PortRole Role, PortKind Kind, int Width, string? Axis)
{
    /// <summary>Of tokens that choose an element of a sequence: the axes on which their row must have a step of that number.</summary>
    public IReadOnlyList<string> StepsOf { get; init; } = [];

    /// <summary>Of outputs with a number for each pair of steps, [steps of Axis x batch x steps of Across]: the second axis. Null: none.</summary>
    public string? Across { get; init; }

    /// <summary>Of final states that are sequences: whether every step appends to it. A pass begins with none; a stream carries them on.</summary>
    public bool IsAppended { get; init; }
}
