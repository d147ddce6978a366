using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rnn.Mutants;

/// <summary>
/// Finds what can be changed in a piece of code. Arithmetic: + for -, * for +, another constant, another function, a function left away.
/// Logic: a condition turned round, "and" for "or". Graphs: another op. Statements: one left out that adds to a gradient. Lane expressions:
/// the same in the text that is emitted.
/// What no input can show is not changed: messages, exceptions, and the choice between a function inlined and the same function called
/// (<c>Registers</c>).
/// </summary>
internal static class Mutator
{
    static readonly Dictionary<string, string> OtherOps = new(StringComparer.Ordinal)
    {
        ["Add"] = "Subtract", ["Subtract"] = "Add", ["Multiply"] = "Add", ["Divide"] = "Multiply", ["Greater"] = "Less", ["Less"] = "Greater",
        ["GreaterOrEqual"] = "Less", ["LessOrEqual"] = "Greater", ["Min"] = "Max", ["Max"] = "Min", ["Exp"] = "Tanh", ["Negate"] = "StopGradient",
    };

    static readonly Dictionary<string, string> OtherFunctions = new(StringComparer.Ordinal)
    {
        ["Min"] = "Max", ["Max"] = "Min", ["MinNative"] = "MaxNative", ["MaxNative"] = "MinNative", ["Greater"] = "Less", ["GreaterOrEqual"] = "Less",
        ["Less"] = "Greater", ["LessOrEqual"] = "Greater", ["GreaterThan"] = "GreaterThanOrEqual", ["GreaterThanOrEqual"] = "GreaterThan",
        ["LessThan"] = "LessThanOrEqual", ["LessThanOrEqual"] = "LessThan", ["All"] = "Any", ["Any"] = "All",
    };

    /// <summary>Functions of one operand that can be left away.</summary>
    static readonly HashSet<string> Unary = new(StringComparer.Ordinal) { "OneMinus", "Abs", "Sqrt", "Floor" };

    /// <summary>Functions whose constant is a bound.</summary>
    static readonly HashSet<string> Bounding = new(StringComparer.Ordinal) { "Min", "Max", "Less", "Greater" };

    /// <summary>What stands in lane expressions, and what is put there instead; the first that is found counts.</summary>
    static readonly (string Old, string New)[] LaneTexts =
    [
        (" + ", " - "), (" - ", " + "), (" * ", " + "), (" / ", " * "), ("-", ""), ("L.Min(", "L.Max("), ("L.Max(", "L.Min("), ("L.GreaterOrEqual(", "L.Greater("),
        ("L.LessOrEqual(", "L.Less("), ("L.Greater(", "L.GreaterOrEqual("), ("L.Less(", "L.LessOrEqual("), ("L.Where(", "L.Fma("), ("L.Fma(", "L.Where("),
        ("L.Abs(", "("), ("L.Sqrt(", "("), ("Exp.Lanes(", "Tanh.Lanes("), ("Tanh.Lanes(", "Erf.Lanes("), ("Erf.Lanes(", "Tanh.Lanes("), ("Sigmoid.Lanes(", "Tanh.Lanes("),
        ("Log.Lanes(", "Exp.Lanes("), ("Relu.Lanes(", "Abs.Lanes("),
    ];

    /// <summary>Every change that can be made below a node: what stands there, and what stands there instead.</summary>
    public static IEnumerable<(SyntaxNode Old, SyntaxNode New)> Of(SyntaxNode scope) => scope.DescendantNodesAndSelf(Descends).Where(Descends).SelectMany(Changes);

    static bool Descends(SyntaxNode node) => node is not (ThrowExpressionSyntax or ThrowStatementSyntax or AttributeListSyntax 
        or BinaryExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Registers" } });

    static IEnumerable<(SyntaxNode, SyntaxNode)> Changes(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary when Other(binary.Kind()) is { } kind && !IsText(binary) => [(binary, SyntaxFactory.BinaryExpression(kind, binary.Left, binary.Right))],
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } sum => [(sum, SyntaxFactory.AssignmentExpression(SyntaxKind.SubtractAssignmentExpression, sum.Left, sum.Right))],
        LiteralExpressionSyntax literal when Other(literal) is { } token => [(literal, literal.WithToken(token.WithTriviaFrom(literal.Token)))],
        ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax name, ArgumentList.Arguments.Count: 0 } made when OtherOps.TryGetValue(name.Identifier.ValueText, out var other) =>
            [(made, made.WithType(SyntaxFactory.IdentifierName(other).WithTriviaFrom(name)))],
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression or (int)SyntaxKind.LogicalNotExpression } prefix => [(prefix, prefix.Operand.WithTriviaFrom(prefix))],
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax function, ArgumentList.Arguments: [var first, ..] } call => Changes(call, function, first.Expression),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Accumulate" } } } statement =>
            [(statement, SyntaxFactory.EmptyStatement().WithTriviaFrom(statement))],
        InterpolatedStringTextSyntax text when OtherText(text.TextToken.Text) is { } other => [(text, text.WithTextToken(Text(other)))],
        _ => [],
    };

    static string? OtherText(string text) =>
        LaneTexts.FirstOrDefault(t => text.Contains(t.Old, StringComparison.Ordinal)) is { Old: { } old } change ? text.Replace(old, change.New, StringComparison.Ordinal) : null;

    static IEnumerable<(SyntaxNode, SyntaxNode)> Changes(InvocationExpressionSyntax call, MemberAccessExpressionSyntax function, ExpressionSyntax operand)
    {
        string name = function.Name.Identifier.ValueText;
        if (Unary.Contains(name)) yield return (call, operand.WithTriviaFrom(call));
        if (OtherFunctions.TryGetValue(name, out var other)) yield return (call, call.WithExpression(function.WithName(SyntaxFactory.IdentifierName(other))));
    }

    /// <summary>Coefficients change by a hundredth. Bounds stand with room to spare, so they are halved. Small integers become their neighbours.</summary>
    static SyntaxToken? Other(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        float value when IsBound(literal) => SyntaxFactory.Literal(value / 2),
        float value => SyntaxFactory.Literal(value * 1.01f + 0.001f),
        double value => SyntaxFactory.Literal(value * 1.01 + 0.001),
        int value and (0 or 1 or 2) when literal.Parent is not (ArgumentSyntax { Parent: BracketedArgumentListSyntax } or EqualsValueClauseSyntax) => SyntaxFactory.Literal(value == 1 ? 2 : 1),
        _ => null,
    };

    /// <summary>f(..., Set(bound), ...)</summary>
    static bool IsBound(LiteralExpressionSyntax literal) =>
        literal.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax function } }
        && Bounding.Contains(function.Name.Identifier.ValueText);

    static bool IsText(BinaryExpressionSyntax binary) => binary.DescendantNodes().Any(n => n.IsKind(SyntaxKind.StringLiteralExpression) || n is InterpolatedStringExpressionSyntax);

    static SyntaxKind? Other(SyntaxKind kind) => kind switch
    {
        SyntaxKind.AddExpression => SyntaxKind.SubtractExpression,
        SyntaxKind.SubtractExpression => SyntaxKind.AddExpression,
        SyntaxKind.MultiplyExpression => SyntaxKind.AddExpression,
        SyntaxKind.DivideExpression => SyntaxKind.MultiplyExpression,
        SyntaxKind.EqualsExpression => SyntaxKind.NotEqualsExpression,
        SyntaxKind.NotEqualsExpression => SyntaxKind.EqualsExpression,
        SyntaxKind.LogicalAndExpression => SyntaxKind.LogicalOrExpression,
        SyntaxKind.LogicalOrExpression => SyntaxKind.LogicalAndExpression,
        _ => null,
    };

    static SyntaxToken Text(string text) => SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, text, text, default);
}
