using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>Checks of what callers pass to generated models: once, at the door, with the sizes expected and found.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Arguments
{
    /// <summary>A span must have exactly this many elements.</summary>
    public static void Width(string name, int found, long expected)
    {
        if (found != expected) ThrowWidth(name, found, expected);
    }

    /// <summary>The number of steps in a span that holds <paramref name="width"/> elements a step.</summary>
    public static int Steps(string name, int found, int width)
    {
        if (found % width != 0) throw new ArgumentException($"{name} has {found} elements; it takes {width} a step.", name);
        return found / width;
    }

    /// <summary>A sequence without steps has no last one, whose output <paramref name="written"/> would be.</summary>
    public static void LastStep(string name, int steps, string written)
    {
        if (steps == 0) throw new ArgumentException($"{name} has no steps; {written} is the output after the last one, so at least one is needed.", name);
    }

    /// <summary>What a call writes must not share memory with anything else that it was given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Apart(string name, void* written, long count, string other, void* memory, long elements)
    {
        if ((byte*)written < (byte*)memory + 4 * elements && (byte*)memory < (byte*)written + 4 * count) ThrowOverlap(name, other);
    }

    /// <summary>The same of spans that may be one and the same: an output in the place of an input as wide, read before it is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void ApartOrSame(string name, void* written, long count, string other, void* memory, long elements)
    {
        if (written != memory) Apart(name, written, count, other, memory, elements);
    }

    /// <summary>Two spans that are written must not share memory.</summary>
    public static void Apart(string name, ReadOnlySpan<float> written, string other, ReadOnlySpan<float> memory)
    {
        if (written.Overlaps(memory)) ThrowOverlap(name, other);
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

    /// <summary>Every token must be the number of a step of a sequence that a stream keeps.</summary>
    public static void ChosenSteps(string name, ReadOnlySpan<int> tokens, string sequence, float steps)
    {
        foreach (int token in tokens)
            if (token >= steps) throw new ArgumentOutOfRangeException(name, token, $"The token {name} is {token}; it chooses among the steps of {sequence}, which has {steps}.");
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
    static void ThrowWidth(string name, int found, long expected) =>
        throw new ArgumentException($"{name} has {found} elements; {expected} are needed.", name);

    [DoesNotReturn]
    static void ThrowOverlap(string name, string other) =>
        throw new ArgumentException($"{name} and {other} share memory; a result needs memory of its own: pass another span, or copy {other} first.", name);

    [DoesNotReturn]
    static void ThrowToken(string name, int token, int classes) =>
        throw new ArgumentOutOfRangeException(name, token, $"The token {name} is {token}; tokens are from 0 to {classes - 1}.");
}
