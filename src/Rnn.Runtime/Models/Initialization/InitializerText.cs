using System.Globalization;

namespace Rnn;

/// <summary>An initialiser as it is written: <c>Orthogonal</c>, <c>Constant(-1)</c>, <c>GlorotNormal(Gain = 2, Truncated = false)</c>.</summary>
sealed class InitializerText
{
    readonly List<double> positional = [];
    readonly Dictionary<string, double> named = new(StringComparer.Ordinal);

    InitializerText(string name) => Name = name;

    internal string Name { get; }

    /// <summary>Arguments without a name.</summary>
    internal int Count => positional.Count;

    /// <exception cref="FormatException">An argument is no number.</exception>
    internal static InitializerText Parse(string text)
    {
        var open = text.IndexOf('(');
        var call = new InitializerText(open < 0 ? text : text[..open].Trim());
        if (open < 0) return call;
        foreach (var part in text[(open + 1)..text.LastIndexOf(')')].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sides = part.Split('=', StringSplitOptions.TrimEntries);
            if (sides.Length == 2) call.named[sides[0]] = Number(sides[1], text);
            else call.positional.Add(Number(part, text));
        }
        return call;
    }

    internal double Argument(int place, double otherwise) => place < positional.Count ? positional[place] : otherwise;

    internal double Named(string name, double otherwise) => named.GetValueOrDefault(name, otherwise);

    static double Number(string written, string text) => written switch
    {
        "true" => 1,
        "false" => 0,
        _ when double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new FormatException($"\"{written}\" in \"{text}\" is no number."),
    };
}
