using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rnn.Mutants;

/// <summary>
/// Finds what can be changed in a piece of code. Arithmetic: + for -, * for /, another constant, an operand left away. Logic: a condition
/// turned round, "and" for "or". Graphs: another op. Statements: one left out that adds to a gradient. Changes that only cost time or that no
/// input can show (an order among equals, a message) are not made: texts, comparisons by size and everything in exceptions stay.
/// </summary>
internal static class Mutator
{
    static readonly Dictionary<string, string> OtherOps = new(StringComparer.Ordinal)
    {
        ["Add"] = "Subtract", ["Subtract"] = "Add", ["Multiply"] = "Add", ["Divide"] = "Multiply", ["Greater"] = "Less", ["Less"] = "Greater",
        ["GreaterOrEqual"] = "Less", ["LessOrEqual"] = "Greater", ["Min"] = "Max", ["Max"] = "Min", ["Exp"] = "Tanh", ["Negate"] = "StopGradient",
    };

    public static IEnumerable<(SyntaxNode Old, SyntaxNode New)> Of(SyntaxNode scope) =>
        scope.DescendantNodesAndSelf(n => n is not (ThrowExpressionSyntax or ThrowStatementSyntax or AttributeListSyntax or InterpolatedStringExpressionSyntax)).SelectMany(Changes);

    static IEnumerable<(SyntaxNode, SyntaxNode)> Changes(SyntaxNode node)
    {
        switch (node)
        {
            case BinaryExpressionSyntax binary when Other(binary.Kind()) is { } kind && !IsText(binary):
                yield return (binary, SyntaxFactory.BinaryExpression(kind, binary.Left, binary.Right));
                break;
            case LiteralExpressionSyntax { Token.Value: float value } literal: yield return (literal, Number(literal, value * 1.01f + 0.001f)); break;
            case LiteralExpressionSyntax { Token.Value: double value } literal: yield return (literal, Number(literal, value * 1.01 + 0.001)); break;
            case LiteralExpressionSyntax { Token.Value: int value } literal when value is 0 or 1 or 2 && literal.Parent is not (ArgumentSyntax { Parent: BracketedArgumentListSyntax } or EqualsValueClauseSyntax):
                yield return (literal, SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(value == 1 ? 2 : 1)));
                break;
            case ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax name, ArgumentList.Arguments.Count: 0 } made when OtherOps.TryGetValue(name.Identifier.ValueText, out var other):
                yield return (made, made.WithType(SyntaxFactory.IdentifierName(other).WithTriviaFrom(name)));
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression or (int)SyntaxKind.LogicalNotExpression } prefix:
                yield return (prefix, prefix.Operand.WithTriviaFrom(prefix));
                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "OneMinus" } } call:
                yield return (call, call.ArgumentList.Arguments[0].Expression);
                break;
            case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Accumulate" } } } statement:
                yield return (statement, SyntaxFactory.EmptyStatement().WithTriviaFrom(statement));
                break;
        }
    }

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

    static LiteralExpressionSyntax Number(LiteralExpressionSyntax literal, float value) => literal.WithToken(SyntaxFactory.Literal(value).WithTriviaFrom(literal.Token));

    static LiteralExpressionSyntax Number(LiteralExpressionSyntax literal, double value) => literal.WithToken(SyntaxFactory.Literal(value).WithTriviaFrom(literal.Token));
}
