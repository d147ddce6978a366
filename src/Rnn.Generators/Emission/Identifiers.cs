using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Rnn.Generators.Emission;

/// <summary>
/// C# identifiers for names of the model, unique within one scope and the same on every run. Names that are taken or reserved get a number.
/// </summary>
internal sealed class Identifiers
{
    readonly HashSet<string> taken;
    readonly Dictionary<(string Name, bool Pascal), string> known = [];

    public Identifiers(params string[] reserved) => taken = [.. reserved];

    /// <summary>The identifier of a name; asking again gives the same. <c>Lstm1.h</c> becomes <c>Lstm1H</c>.</summary>
    public string Of(string name, bool pascal = false)
    {
        if (!known.TryGetValue((name, pascal), out var identifier)) known[(name, pascal)] = identifier = New(name, pascal);
        return identifier;
    }

    /// <summary>A new identifier near this name.</summary>
    public string New(string name, bool pascal = false)
    {
        string stem = Join(name, pascal), identifier = stem;
        for (int i = 2; !taken.Add(identifier); i++) identifier = $"{stem}_{i}";
        return SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None ? "@" + identifier : identifier;
    }

    /// <summary>A name that begins in lower case, for locals.</summary>
    public static string Camel(string name)
    {
        var joined = Join(name, pascal: false);
        return char.ToLowerInvariant(joined[0]) + joined.Substring(1);
    }

    /// <summary>The words of a name in one: letters and digits stay, everything else starts a new word.</summary>
    public static string Join(string name, bool pascal)
    {
        var text = new StringBuilder(name.Length);
        bool upper = pascal;
        foreach (char c in name)
        {
            if (!(char.IsLetterOrDigit(c) || c == '_')) upper = text.Length > 0 || pascal;
            else
            {
                text.Append(upper ? char.ToUpperInvariant(c) : c);
                upper = false;
            }
        }
        if (text.Length == 0 || char.IsDigit(text[0])) text.Insert(0, pascal ? "V" : "v");
        return text.ToString();
    }
}
