using System;
using System.Text;

namespace Rnn.Generators.Emission;

/// <summary>Writes indented C# text. Lines end in \n on every machine, so that a model has one text.</summary>
internal sealed class CodeWriter(int depth = 0)
{
    readonly StringBuilder text = new();
    int depth = depth;
    string lastComment = "";

    public void Line() => text.Append('\n');

    public void Line(string line) => text.Append(' ', 4 * depth).Append(line).Append('\n');

    public void Line(CodeText line) => Line(line.ToString());

    /// <summary>Several lines at once; empty ones stay empty.</summary>
    public void Lines(string lines)
    {
        foreach (var line in lines.Replace("\r", "").Split('\n'))
            if (line.Length == 0) Line();
            else Line(line);
    }

    /// <summary>What another writer wrote, as it stands.</summary>
    public void Append(CodeWriter other) => text.Append(other.text);

    /// <summary>One comment line for each line of the text; nothing for an empty text, or for what the last comment in this block said.</summary>
    public void Comment(string comment)
    {
        if (comment.Length == 0 || comment == lastComment) return;
        lastComment = comment;
        foreach (var line in comment.Replace("\r", "").Split('\n')) Line("// " + line);
    }

    /// <summary>Opens a brace and closes it when disposed.</summary>
    public Block WriteBlock()
    {
        Line("{");
        depth++;
        lastComment = "";
        return new Block(this, "}");
    }

    /// <summary>A line and the block below it.</summary>
    public Block WriteBlock(CodeText header) => WriteBlock(header.ToString());

    public Block WriteBlock(string header)
    {
        Line(header);
        return WriteBlock();
    }

    public override string ToString() => text.ToString();

    /// <summary>An open brace.</summary>
    internal readonly struct Block(CodeWriter writer, string end = "}") : IDisposable
    {
        /// <summary>The same block with more after its brace.</summary>
        public Block ClosedBy(string text) => new(writer, text);

        public void Dispose()
        {
            writer.depth--;
            writer.Line(end);
        }
    }
}
