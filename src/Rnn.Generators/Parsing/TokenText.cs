using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rnn.Generators.Parsing;

/// <summary>
/// Writes syntax in one canonical layout from its tokens alone: comments, directives and the user's spacing vanish, so that editing
/// them changes no spec, while the n-th token of a member stays the n-th token (positions are carried as token numbers).
/// </summary>
internal static class TokenText
{
    /// <summary>One line, as a reader would type it.</summary>
    public static string Write(SyntaxNode node)
    {
        var text = new StringBuilder();
        Write(node.DescendantTokens(), text, lineBreaks: false, depth: 0);
        return text.ToString();
    }

    /// <summary>A block, one statement a line, indented.</summary>
    public static void WriteBlock(BlockSyntax block, StringBuilder text, int depth) => Write(block.DescendantTokens(), text, lineBreaks: true, depth);

    static void Write(IEnumerable<SyntaxToken> tokens, StringBuilder text, bool lineBreaks, int depth)
    {
        SyntaxToken last = default;
        var parentheses = 0;
        foreach (var token in tokens)
        {
            if (token.IsMissing || token.IsKind(SyntaxKind.None)) continue;
            if (token.IsKind(SyntaxKind.CloseBraceToken)) depth--;
            if (last.RawKind != 0)
            {
                if (lineBreaks && parentheses == 0 && EndsLine(last)) text.Append('\n').Append(' ', 4 * depth);
                else if (NeedsSpace(last, token)) text.Append(' ');
            }
            if (token.IsKind(SyntaxKind.OpenBraceToken)) depth++;
            if (token.IsKind(SyntaxKind.OpenParenToken)) parentheses++;
            if (token.IsKind(SyntaxKind.CloseParenToken)) parentheses--;
            text.Append(token.Text);
            last = token;
        }
    }

    static bool EndsLine(SyntaxToken token) =>
        token.IsKind(SyntaxKind.SemicolonToken) || token.IsKind(SyntaxKind.OpenBraceToken) || token.IsKind(SyntaxKind.CloseBraceToken);

    static bool NeedsSpace(SyntaxToken left, SyntaxToken right)
    {
        switch (right.Kind())
        {
            case SyntaxKind.CommaToken or SyntaxKind.SemicolonToken or SyntaxKind.DotToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken:
                return false;
            case SyntaxKind.OpenBracketToken:
                return right.Parent is not BracketedArgumentListSyntax;
            case SyntaxKind.OpenParenToken when right.Parent is ArgumentListSyntax or ParenthesizedVariableDesignationSyntax:
                return right.Parent is ParenthesizedVariableDesignationSyntax;
            case SyntaxKind.PlusPlusToken or SyntaxKind.MinusMinusToken when right.Parent is PostfixUnaryExpressionSyntax:
                return false;
        }
        if (right.Parent is TypeArgumentListSyntax && (right.IsKind(SyntaxKind.LessThanToken) || right.IsKind(SyntaxKind.GreaterThanToken))) return false;
        switch (left.Kind())
        {
            case SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.DotToken:
                return false;
            case SyntaxKind.LessThanToken or SyntaxKind.GreaterThanToken when left.Parent is TypeArgumentListSyntax:
                return left.IsKind(SyntaxKind.GreaterThanToken) && !right.IsKind(SyntaxKind.OpenParenToken);
        }
        return left.Parent is not PrefixUnaryExpressionSyntax;
    }
}
