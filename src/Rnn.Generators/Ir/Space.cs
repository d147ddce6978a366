namespace Rnn.Generators.Ir;

/// <summary>
/// Where a value lives: once per model (parameters, constants), once per row of the batch (initial states, last steps), or once
/// per row and step of a named axis; a read over a second axis inside a step (attention over a memory) adds <see cref="Inner"/>. What is
/// the same wherever a token is the same lives once per distinct token of the batch, whatever the row (<see cref="Distinct"/>).
/// </summary>
internal sealed record Space(bool Batched, string? Axis, string? Inner)
{
    public static readonly Space Once = new(false, null, null);
    public static readonly Space Rows = new(true, null, null);
    public static Space Steps(string axis) => new(true, axis, null);

    /// <summary>Once per token that occurs among the steps of a port, of so many classes.</summary>
    public static Space Distinct(string port, string axis, int classes) => new(false, $"distinct {port}", null) { TokenAxis = axis, Classes = classes };

    /// <summary>The axis among whose steps distinct tokens are; null for every other space.</summary>
    public string? TokenAxis { get; private init; }

    /// <summary>How many distinct tokens there can be; 0 for every other space.</summary>
    public int Classes { get; private init; }

    public bool IsOnce => !Batched && Axis is null;

    public bool IsDistinct => !Batched && Axis is not null;

    /// <summary>Once per row and pair of steps; which axis is walked outside is for the loop to say, so the names stand in order.</summary>
    public static Space Steps(string axis, string inner) =>
        string.CompareOrdinal(axis, inner) < 0 ? new(true, axis, inner) : new(true, inner, axis);

    /// <summary>A second name for an axis: the other steps of the same sequence, where every step reads all of them.</summary>
    public static string AgainOf(string axis) => axis + "'";

    /// <summary>A name for the steps that a scan has walked before the step it is at: before it, or behind it where the scan comes from the end.</summary>
    public static string WalkedOf(string axis, bool down) => axis + (down ? ">" : "<");

    /// <summary>Whether an axis has those steps only that a scan has walked.</summary>
    public static bool IsWalked(string? axis) => axis is not null && (axis.EndsWith("<", System.StringComparison.Ordinal) || IsWalkedDown(axis));

    /// <summary>Whether the scan comes from the end.</summary>
    public static bool IsWalkedDown(string axis) => axis.EndsWith(">", System.StringComparison.Ordinal);

    /// <summary>The axis whose steps these are, whichever name it bears.</summary>
    public static string BaseOf(string axis) => axis.TrimEnd('\'', '<', '>');

    /// <summary>The axis of all sequences of so many steps, where the declaration sets their number; no parameter can have this name.</summary>
    public static string OfLength(int steps) => steps.ToString(System.Globalization.CultureInfo.InvariantCulture) + " steps";

    /// <summary>The axis of a pair that is not the one given.</summary>
    public string Other(string axis) => axis == Axis ? Inner! : Axis!;

    /// <summary>How many axes a value of this space has.</summary>
    public int Rank => (Axis is null ? 0 : 1) + (Inner is null ? 0 : 1);

    /// <summary>The smallest space in which both can be read.</summary>
    public static Space Join(Space a, Space b)
    {
        if (a.IsPartOf(b)) return b;
        if (b.IsPartOf(a)) return a;
        if (a is { Batched: true, Rank: 1 } && b is { Batched: true, Rank: 1 }) return Steps(a.Axis!, b.Axis!);
        throw new InvalidGraphException($"no common space of {a} and {b}");
    }

    /// <summary>Whether every axis of this space is one of the other's.</summary>
    public bool IsPartOf(Space other) =>
        (!Batched || other.Batched) && Has(other, Axis) && Has(other, Inner);

    static bool Has(Space space, string? axis) => axis is null || axis == space.Axis || axis == space.Inner;

    public override string ToString() => IsOnce ? "once" : Axis is null ? "rows" : Inner is null ? Axis : $"{Axis},{Inner}";
}
