using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Rnn.Generators.Equations;

/// <summary>
/// Which initialisers a stack's attribute may name, and with which arguments: <c>Constant(2)</c>, <c>HeNormal(Gain = 2, Truncated = false)</c>.
/// The runtime reads the same text when a model is made.
/// </summary>
internal static class InitializerRules
{
    sealed record Signature(int Least, int Most, params string[] Named);

    static readonly SortedDictionary<string, Signature> Signatures = new(StringComparer.Ordinal)
    {
        ["Zeros"] = new(0, 0),
        ["Ones"] = new(0, 0),
        ["Constant"] = new(1, 1),
        ["Identity"] = new(0, 1, "Gain"),
        ["GlorotUniform"] = new(0, 0, "Gain"),
        ["GlorotNormal"] = new(0, 0, "Gain", "Truncated"),
        ["HeUniform"] = new(0, 0, "Gain"),
        ["HeNormal"] = new(0, 0, "Gain", "Truncated"),
        ["LecunUniform"] = new(0, 0, "Gain"),
        ["LecunNormal"] = new(0, 0, "Gain", "Truncated"),
        ["RowUniform"] = new(0, 0, "Gain"),
        ["Uniform"] = new(0, 1),
        ["Normal"] = new(0, 1),
        ["TruncatedNormal"] = new(0, 1),
        ["Orthogonal"] = new(0, 1, "Gain"),
        ["Reservoir"] = new(2, 2),
    };

    /// <summary>In alphabetical order.</summary>
    public static IEnumerable<string> Names => Signatures.Keys;

    /// <summary>Null, or what is wrong: the end of a sentence that begins with the layer and the text.</summary>
    public static string? Mistake(string text)
    {
        var open = text.IndexOf('(');
        var name = (open < 0 ? text : text.Substring(0, open)).Trim();
        if (!Signatures.TryGetValue(name, out var signature)) return $"which is no initialiser; there are {string.Join(", ", Names)}";
        if (open >= 0 && text.IndexOf(')') != text.Length - 1) return "where a closing parenthesis is expected at the end";
        var arguments = open < 0 ? [] : text.Substring(open + 1, text.Length - open - 2).Split([','], StringSplitOptions.RemoveEmptyEntries).Select(a => a.Trim()).ToList();
        var positional = arguments.Count(a => a.IndexOf('=') < 0);
        return arguments.Select(a => OfArgument(name, signature, a)).FirstOrDefault(m => m is not null)
            ?? (positional >= signature.Least && positional <= signature.Most ? null : $"but {name} takes {Expected(signature)}, not {positional.ToString(CultureInfo.InvariantCulture)}");
    }

    static string? OfArgument(string name, Signature signature, string argument)
    {
        var sides = argument.Split(['='], 2);
        var (label, value) = sides.Length == 2 ? (sides[0].Trim(), sides[1].Trim()) : (null, argument);
        if (label is not null && !signature.Named.Contains(label))
            return $"but {name} has no argument {label}; it has {(signature.Named.Length == 0 ? "none by name" : string.Join(", ", signature.Named))}";
        if (label == "Truncated") return value is "true" or "false" ? null : $"where Truncated is {value}; it is true or false";
        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number) && !double.IsInfinity(number) ? null : $"where {value} is no finite number";
    }

    static string Expected(Signature signature) => (signature.Least, signature.Most) switch
    {
        (0, 0) => "no numbers",
        (0, 1) => "at most one number",
        (1, 1) => "one number",
        _ => "two numbers",
    };
}
