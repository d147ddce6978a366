using System.Text;
using Rnn;
using Rnn.Training;

namespace GatesExample;

/// <summary>Texts of letters, brackets within brackets and quotations: which sign may come next depends on signs long ago.</summary>
static class Brackets
{
    const int Deepest = 4;

    /// <summary>The signs, one a token.</summary>
    public static Vocabulary Signs { get; } = new("abcd()\" ");

    /// <summary>A text that depends on the seed alone.</summary>
    public static string Text(int length, ulong seed)
    {
        var random = CounterRandom.For(seed, 0, 0, 0, 0);
        var text = new StringBuilder();
        var (depth, quoted) = (0, false);
        for (int i = 0; i < length; i++)
        {
            float u = random.Uniform(i);
            char sign = quoted
                ? u < 0.15f ? '"' : u < 0.3f ? ' ' : (char)('a' + (int)(u * 97) % 2)
                : u < 0.12f && depth < Deepest ? '(' : u < 0.24f && depth > 0 ? ')' : u < 0.32f ? '"' : (char)('c' + (int)(u * 97) % 2);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            quoted ^= sign == '"';
            text.Append(sign);
        }

        return text.ToString();
    }

    /// <summary>How many brackets are open after each sign.</summary>
    public static IEnumerable<double> Depths(string text)
    {
        int depth = 0;
        foreach (char sign in text) yield return depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
    }

    /// <summary>1 within a quotation, else 0.</summary>
    public static IEnumerable<double> Quoted(string text)
    {
        int quoted = 0;
        foreach (char sign in text) yield return quoted ^= sign == '"' ? 1 : 0;
    }
}
