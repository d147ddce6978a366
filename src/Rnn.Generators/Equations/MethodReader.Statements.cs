using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rnn.Generators.Equations;

// Statements. Loops are unrolled and options are folded here; what remains is straight-line code.
internal sealed partial class MethodReader
{
    const int LargestLoop = 4096;

    bool broken;

    /// <summary>What was returned, or null.</summary>
    Term? Statements(IEnumerable<StatementSyntax> statements)
    {
        foreach (var statement in statements)
        {
            if (Statement(statement) is { } returned) return returned;
            if (broken) return null;
        }
        return null;
    }

    Term? Statement(StatementSyntax statement)
    {
        if (statement is not (BlockSyntax or ForStatementSyntax or ForEachStatementSyntax or IfStatementSyntax)) Begin(statement);
        switch (statement)
        {
            case BlockSyntax block: return InBlock(() => Statements(block.Statements));
            case LocalDeclarationStatementSyntax local: Declare(local); return null;
            case ExpressionStatementSyntax e: Evaluate(e.Expression, assignments: true); return null;
            case ReturnStatementSyntax { Expression: { } value } when loops == 0: return Evaluate(value, assignments: true);
            case ReturnStatementSyntax { Expression: null } when loops == 0: return new VoidTerm();
            case ReturnStatementSyntax: throw Error(EquationIds.OutsideGrammar, "return inside a loop: assign to a local and return it after the loop", statement);
            case IfStatementSyntax condition: return If(condition);
            case ForStatementSyntax loop: return For(loop);
            case ForEachStatementSyntax each: return ForEach(each);
            case EmptyStatementSyntax: return null;
            case BreakStatementSyntax: throw Error(EquationIds.OutsideGrammar, "break stands alone under an if: if (condition) break;", statement);
            default:
                throw Error(EquationIds.OutsideGrammar, $"equations have no {Kind(statement)}: use locals, assignments to states, for with constant bounds, and return", statement);
        }
    }

    static string Kind(SyntaxNode node) => node switch
    {
        WhileStatementSyntax or DoStatementSyntax => "while",
        SwitchStatementSyntax or SwitchExpressionSyntax => "switch",
        LocalFunctionStatementSyntax => "local functions",
        TryStatementSyntax => "try",
        ThrowStatementSyntax or ThrowExpressionSyntax => "throw",
        UsingStatementSyntax => "using",
        _ => "'" + node.ToString().Split('\n')[0].Trim() + "'",
    };

    T InBlock<T>(System.Func<T> body)
    {
        var outer = scope;
        scope = new(outer);
        var result = body();
        scope = outer;
        return result;
    }

    void Declare(LocalDeclarationStatementSyntax local)
    {
        foreach (var variable in local.Declaration.Variables)
        {
            if (variable.Initializer is not { Value: var value }) throw Error(EquationIds.OutsideGrammar, $"{variable.Identifier.ValueText} needs a value where it is declared", variable);
            var term = Evaluate(value);
            if (!local.Declaration.Type.IsVar) term = Convert(term, Type(local.Declaration.Type), value);
            scope.Declare(variable.Identifier.ValueText, Local(term, variable.Identifier.ValueText));
        }
    }

    /// <summary>A value that a local gets.</summary>
    Term Local(Term term, string name)
    {
        entry.Traces.See(self.Member(name), term, entry.Axis);
        return Named(term, name);
    }

    static Term Named(Term term, string name)
    {
        if (term is TensorTerm { Value: var value } && value.Op is not (Ops.ParameterOp or Ops.InputOp or Ops.Constant)) value.Name ??= name;
        return term;
    }

    Term? If(IfStatementSyntax statement)
    {
        switch (Evaluate(statement.Condition))
        {
            case BooleanTerm { Flag: true }:
                if (!IsBreak(statement.Statement)) return Statement(statement.Statement);
                if (loops == 0) throw Error(EquationIds.OutsideGrammar, "break outside a loop", statement.Statement);
                broken = true;
                return null;
            case BooleanTerm:
                return statement.Else is { Statement: var otherwise } ? Statement(otherwise) : null;
            case ConditionTerm condition when IsBreak(statement.Statement) && statement.Else is null && loops > 0:
                var stays = Builder.Apply(new Ops.Subtract(), Builder.Constant(1, 1), condition.Value);
                entry.Alive = entry.Alive is { } alive ? Builder.Apply(new Ops.Multiply(), alive, stays) : stays;
                return null;
            default:
                throw Error(EquationIds.NotConstant, "if chooses by options, constants and loop counters only; between values use condition ? a : b, or if (condition) break; in a loop", statement.Condition);
        }
    }

    static bool IsBreak(StatementSyntax statement) => statement is BreakStatementSyntax or BlockSyntax { Statements: [BreakStatementSyntax] };

    int loops;

    Term? For(ForStatementSyntax loop)
    {
        if (loop is not { Declaration.Variables: [{ Initializer.Value: var start } variable], Condition: { } condition, Incrementors: [var step] })
            throw Error(EquationIds.OutsideGrammar, "a loop counts: for (int n = 0; n < limit; n++)", loop);
        return InLoop(() =>
        {
            var name = variable.Identifier.ValueText;
            scope.Declare(name, Integer(start));
            for (int rounds = 0; Constant(condition); rounds++)
            {
                if (rounds > LargestLoop) throw Error(EquationIds.NotConstant, $"the loop runs more than {LargestLoop} times; loops are unrolled, a long one is a Scan", condition);
                if (InBlock(() => Statement(loop.Statement)) is { } returned) return returned;
                if (broken) break;
                scope.Assign(name, Next(step, name));
            }
            return null;
        });
    }

    bool Constant(ExpressionSyntax condition) =>
        WithIntegers(() => Evaluate(condition)) is BooleanTerm flag ? flag.Flag
            : throw Error(EquationIds.NotConstant, "the bound of a loop is a constant, an option or a dimension's Size; a loop over a sequence is a Scan", condition);

    NumberTerm Next(ExpressionSyntax step, string name)
    {
        var now = (NumberTerm)scope.Find(name)!;
        return step switch
        {
            PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax i } p when i.Identifier.ValueText == name => now with { Number = now.Number + (p.IsKind(SyntaxKind.PostIncrementExpression) ? 1 : -1) },
            PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax i } p when i.Identifier.ValueText == name => now with { Number = now.Number + (p.IsKind(SyntaxKind.PreIncrementExpression) ? 1 : -1) },
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax i } a when i.Identifier.ValueText == name && a.IsKind(SyntaxKind.AddAssignmentExpression) => now with { Number = now.Number + Integer(a.Right).Number },
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax i } a when i.Identifier.ValueText == name && a.IsKind(SyntaxKind.SubtractAssignmentExpression) => now with { Number = now.Number - Integer(a.Right).Number },
            _ => throw Error(EquationIds.OutsideGrammar, "a loop counts its variable: n++, n--, n += 2", step),
        };
    }

    Term? ForEach(ForEachStatementSyntax each)
    {
        if (Evaluate(each.Expression) is not LayersTerm layers)
            throw Error(EquationIds.OutsideGrammar, "foreach goes over an array of layers; a loop over a sequence is a Scan", each.Expression);
        return InLoop(() =>
        {
            foreach (var layer in layers.Instances)
            {
                scope.Declare(each.Identifier.ValueText, new LayerTerm(layer));
                if (InBlock(() => Statement(each.Statement)) is { } returned) return returned;
                if (broken) break;
            }
            return null;
        });
    }

    Term? InLoop(System.Func<Term?> body)
    {
        var outer = entry.Alive;
        loops++;
        var result = InBlock(body);
        loops--;
        (entry.Alive, broken) = (outer, false);
        return result;
    }
}
