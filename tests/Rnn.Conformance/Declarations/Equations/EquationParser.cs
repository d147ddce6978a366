using System.Globalization;

namespace Rnn.Conformance.Declarations.Equations;

/// <summary>
/// Reads the right side of an equation of the vectors (Python's expressions: <c>@</c> is a product with a matrix, <c>*</c> elementwise,
/// <c>**</c> a power) and writes it in the language. Shapes are followed because a helper like normalize depends on the width.
/// </summary>
/// <param name="names">What a name is called in the language, and its shape; throws for one that is not known.</param>
internal sealed class EquationParser(string text, Func<string, Expression> names)
{
    int position;

    /// <summary>Widths for which the cell needs the method <c>Normalize</c>.</summary>
    public HashSet<int> NormalizedWidths { get; } = [];

    public Expression Parse()
    {
        var result = Sum();
        Skip();
        return position == text.Length ? result : throw Unexpected();
    }

    Expression Sum()
    {
        var left = Product();
        while (Accept("+", "-") is { } sign)
        {
            var right = Product();
            left = new Expression($"{left.Text} {sign} {right.Text}", Wider(left, right));
        }
        return left;
    }

    Expression Product()
    {
        var left = Sign();
        while (Accept("@", "*", "/") is { } sign)
        {
            var right = Sign();
            left = sign switch
            {
                "@" when left.Shape.Length == 2 => new Expression($"{left.Text} * {right.Text}", [left.Shape[0]]),
                "@" => new Expression($"Dot({left.Text}, {right.Text})", []),
                // two literals would be divided as integers before they become numbers of the language
                "/" when IsLiteral(left) && IsLiteral(right) => new Expression($"{left.Text}.0 / {right.Text}", []),
                _ => new Expression($"{left.Text} {sign} {right.Text}", Wider(left, right)),
            };
        }
        return left;
    }

    Expression Sign()
    {
        if (Accept("-") is null) return Power();
        var operand = Sign();
        return operand with { Text = "-" + operand.Text };
    }

    Expression Power()
    {
        var value = Atom();
        if (Accept("**") is null) return value;
        var exponent = Sign();
        return exponent.Text == "2" ? value with { Text = $"({value.Text} * {value.Text})" } : value with { Text = $"Pow({value.Text}, {exponent.Text})" };
    }

    Expression Atom()
    {
        if (Accept("(") is not null)
        {
            var inner = Sum();
            Expect(")");
            return inner with { Text = $"({inner.Text})" };
        }
        string word = Word();
        if (char.IsAsciiDigit(word[0]) || word[0] == '.') return new Expression(double.Parse(word, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture), []);
        var value = Accept("(") is not null ? Call(word) : names(word);
        while (Accept(".T") is not null) value = new Expression(value.Text + ".T", [value.Shape[1], value.Shape[0]]);
        return value;
    }

    Expression Call(string function)
    {
        var argument = Sum();
        Expect(")");
        switch (function)
        {
            case "normalize":
                NormalizedWidths.Add(argument.Width);
                return argument with { Text = $"Normalize{argument.Width}({argument.Text})" };
            case "sigmoid" or "tanh" or "relu" or "exp" or "softplus" or "log" or "sqrt" or "abs" or "softmax":
                return argument with { Text = $"{char.ToUpperInvariant(function[0])}{function[1..]}({argument.Text})" };
            default:
                throw new InvalidDataException($"there is no function '{function}'");
        }
    }

    string Word()
    {
        Skip();
        int start = position;
        bool number = position < text.Length && (char.IsAsciiDigit(text[position]) || text[position] == '.');
        while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] == '_'
            || number && (text[position] == '.' || text[position] is '-' or '+' && text[position - 1] is 'e' or 'E'))) position++;
        return position > start ? text[start..position] : throw Unexpected();
    }

    string? Accept(params ReadOnlySpan<string> symbols)
    {
        Skip();
        foreach (string symbol in symbols)
            if (string.CompareOrdinal(text, position, symbol, 0, symbol.Length) == 0 && !(symbol == "*" && string.CompareOrdinal(text, position, "**", 0, 2) == 0))
            {
                position += symbol.Length;
                return symbol;
            }
        return null;
    }

    void Expect(string symbol)
    {
        if (Accept(symbol) is null) throw Unexpected();
    }

    void Skip()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
    }

    static int[] Wider(Expression left, Expression right) => left.Shape.Length >= right.Shape.Length ? left.Shape : right.Shape;
    static bool IsLiteral(Expression e) => e.Text.All(char.IsAsciiDigit);

    InvalidDataException Unexpected() => new($"'{text}' cannot be read at {position}");
}
