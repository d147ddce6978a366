using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Rnn.Kernels;

/// <summary>Checks of what callers pass to generated models: once, at the door, with the sizes expected and found.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Arguments
{
    /// <summary>A span must have exactly this many elements.</summary>
    public static void Width(string name, int found, int expected)
    {
        if (found != expected) ThrowWidth(name, found, expected);
    }

    /// <summary>The number of steps in a span that holds <paramref name="width"/> elements a step.</summary>
    public static int Steps(string name, int found, int width)
    {
        if (found % width != 0) throw new ArgumentException($"{name} has {found} elements; it takes {width} a step.", name);
        return found / width;
    }

    /// <summary>A token must be below the number of classes.</summary>
    public static void Token(string name, int token, int classes)
    {
        if ((uint)token >= (uint)classes) ThrowToken(name, token, classes);
    }

    /// <summary>Every token must be below the number of classes.</summary>
    public static void Tokens(string name, ReadOnlySpan<int> tokens, int classes)
    {
        for (int t = 0; t < tokens.Length; t++)
            if ((uint)tokens[t] >= (uint)classes)
                throw new ArgumentOutOfRangeException(name, tokens[t], $"The token of {name} at place {t} is {tokens[t]}; tokens are from 0 to {classes - 1}.");
    }

    /// <summary>The workspace must have been planned for this entry of this model.</summary>
    public static void Entry(ModelInfo model, int entry, Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        if ((uint)entry >= (uint)model.Entries.Count) throw NoSuchEntry(model, entry);
        if (!ReferenceEquals(workspace.Plan.Ports, model.Entries[entry].Ports))
            throw new ArgumentException($"The workspace was not planned for {model.Name}.{model.Entries[entry].Name}; make it from {model.Name}.Plan({entry}, ...).", nameof(workspace));
    }

    /// <summary>What a number of no entry throws.</summary>
    public static ArgumentOutOfRangeException NoSuchEntry(ModelInfo model, int entry) =>
        new(nameof(entry), entry, $"{model.Name} has {model.Entries.Count} entries: {string.Join(", ", model.Entries.Select((e, i) => $"{i} {e.Name}"))}.");

    /// <summary>What a name of no traced value throws.</summary>
    public static ArgumentException NoSuchTrace(ModelInfo model, string name) =>
        new($"{model.Name} traces no \"{name}\"; it traces {string.Join(", ", model.Entries.SelectMany(e => e.Ports).Where(p => p.Role == PortRole.Trace).Select(p => p.Name).Distinct())}.", nameof(name));

    [DoesNotReturn]
    static void ThrowWidth(string name, int found, int expected) =>
        throw new ArgumentException($"{name} has {found} elements; {expected} are needed.", name);

    [DoesNotReturn]
    static void ThrowToken(string name, int token, int classes) =>
        throw new ArgumentOutOfRangeException(name, token, $"The token {name} is {token}; tokens are from 0 to {classes - 1}.");
}
