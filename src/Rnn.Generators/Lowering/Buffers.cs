using System.Collections.Generic;
using System.Text;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Lowering;

/// <summary>The buffers of a program, and the tape it shares with another. Names are unique and speak of what is in them.</summary>
internal sealed class Buffers
{
    readonly HashSet<string> names = ["parameters", "gradients", "state"];
    readonly List<Buffer> all = [];

    public Buffer Parameters { get; } = new("parameters", BufferRows.One, null, 0, BufferKind.Parameters);
    public Buffer Gradients { get; } = new("gradients", BufferRows.One, null, 0, BufferKind.Gradients);
    public Buffer State { get; } = new("state", BufferRows.One, null, 0, BufferKind.State);

    public IReadOnlyList<Buffer> All => all;

    /// <summary>Takes over another program's buffer: the tape.</summary>
    public void Share(Buffer buffer)
    {
        if (all.Contains(buffer)) return;
        names.Add(buffer.Name);
        all.Add(buffer);
    }

    /// <summary>Every name that another program of the entry uses for something else.</summary>
    public void Reserve(IEnumerable<Buffer> others)
    {
        foreach (var buffer in others) names.Add(buffer.Name);
    }

    /// <param name="axis">Whose steps, or whose order of rows, it has.</param>
    /// <param name="inner">The second axis of pairs.</param>
    public Buffer Add(string hint, BufferRows rows, string? axis, int width, BufferKind kind, string? inner = null)
    {
        var buffer = new Buffer(Unique(Identifier(hint)), rows, axis, width, kind, inner);
        all.Add(buffer);
        return buffer;
    }

    /// <summary>A row for each distinct token.</summary>
    public Buffer AddDistinct(string hint, Space space, int width, BufferKind kind)
    {
        var buffer = new Buffer(Unique(Identifier(hint)), BufferRows.Distinct, space.Axis, width, kind) { TokenAxis = space.TokenAxis, Classes = space.Classes };
        all.Add(buffer);
        return buffer;
    }

    /// <summary>An integer: how many distinct tokens there are in a space.</summary>
    public Buffer AddCount(Space space)
    {
        var count = new Buffer(Unique(Identifier(space.Axis + ".count")), BufferRows.One, space.Axis, 1, BufferKind.Tokens);
        all.Add(count);
        return count;
    }

    /// <summary>The same, where it is known.</summary>
    public Buffer CountOf(Space space) => all.Find(b => b.IsCountOf(space))
        ?? throw new InvalidGraphException($"nobody counts {space}");

    string Unique(string name)
    {
        var candidate = name;
        for (int i = 2; !names.Add(candidate); i++) candidate = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return candidate;
    }

    /// <summary>"Lstm1.h" becomes "lstm1H".</summary>
    static string Identifier(string hint)
    {
        var text = new StringBuilder();
        bool upper = false;
        foreach (char c in hint)
            if (!char.IsLetterOrDigit(c)) upper = text.Length > 0;
            else
            {
                text.Append(text.Length == 0 ? char.ToLowerInvariant(c) : upper ? char.ToUpperInvariant(c) : c);
                upper = false;
            }
        if (text.Length == 0 || char.IsDigit(text[0])) text.Insert(0, 'v');
        return text.ToString();
    }
}
