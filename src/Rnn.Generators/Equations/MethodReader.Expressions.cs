using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Equations;

// Expressions: names, operators, choices, members.
internal sealed partial class MethodReader
{
    /// <param name="expression">Any expression of the grammar.</param>
    /// <param name="assignments">Whether an assignment may stand here: a statement, after return, a whole body.</param>
    Term Evaluate(ExpressionSyntax expression, bool assignments = false)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax p: return Evaluate(p.Expression, assignments);
            case LiteralExpressionSyntax literal: return Literal(literal);
            case IdentifierNameSyntax name: return Name(name);
            case GenericNameSyntax generic: return Name(generic);
            case BinaryExpressionSyntax binary: return Binary(binary);
            case PrefixUnaryExpressionSyntax unary: return Unary(unary);
            case ConditionalExpressionSyntax conditional: return Conditional(conditional);
            case InvocationExpressionSyntax call: return Invoke(call);
            case MemberAccessExpressionSyntax access: return Access(access);
            case ElementAccessExpressionSyntax element: return Element(element);
            case TupleExpressionSyntax tuple: return new TupleTerm([.. tuple.Arguments.Select(a => (a.NameColon?.Name.Identifier.ValueText ?? "", Evaluate(a.Expression)))]);
            case SimpleLambdaExpressionSyntax { ExpressionBody: { } body } lambda: return new LambdaTerm([lambda.Parameter.Identifier.ValueText], body, Capture());
            case ParenthesizedLambdaExpressionSyntax { ExpressionBody: { } body } lambda: return new LambdaTerm([.. lambda.ParameterList.Parameters.Select(p => p.Identifier.ValueText)], body, Capture());
            case LambdaExpressionSyntax: throw Error(EquationIds.OutsideGrammar, "a lambda is one expression; longer bodies are methods", expression);
            case AssignmentExpressionSyntax assignment when assignments: return Assign(assignment);
            case AssignmentExpressionSyntax: throw Error(EquationIds.OutsideGrammar, "an assignment inside an expression: assign in a statement of its own, in return h = ..., or as the whole body", expression);
            default:
                throw Error(EquationIds.OutsideGrammar, $"equations have no {Kind(expression)}: use operators, calls of ops, layers and equation methods, members, tuples and ?:", expression);
        }
    }

    /// <summary>A reader that sees the locals of this place.</summary>
    MethodReader Capture() => new(entry, self, member, body) { scope = scope, loops = 0 };

    Term Literal(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        int i => new NumberTerm(i, true),
        double d => new NumberTerm(d, false),
        float f => new NumberTerm(f, false),
        bool b => new BooleanTerm(b),
        _ => throw Error(EquationIds.OutsideGrammar, $"{literal} is no number", literal),
    };

    // Locals and parameters, then members, then ops; the analyzer compares with what C# binds.
    Term Name(SimpleNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        if (scope.Find(text) is { } local) return local;
        if (self.Definition.Field(text) is { } field) return Field(self, field, name);
        if (self.Definition.Method(text) is { } method) return new MethodTerm(self, method);
        if (OpTable.Has(text)) return new OpTerm(text);
        throw Error(EquationIds.UnknownName, $"{text} is no local, no member of {self.Definition.Name} and no op of Rnn.Ops", name);
    }

    Term Field(CellInstance owner, FieldDefinition field, CSharpSyntaxNode place)
    {
        if (field.IsState || field.IsAuxiliaryLoss) return entry.Read(owner.State(field));
        if (field.IsConst) return Initial(entry, owner, field);
        if (field.IsOption) return Options.Value(entry, owner, field);
        var type = owner.TypeOf(field);
        return type switch
        {
            CellType cell => new LayerTerm(owner.Layer(field.Name, cell)),
            ArrayType { Element: CellType cell } => new LayersTerm(owner.LayerArray(field, cell)),
            VectorType or MatrixType or ScalarType => Tensors.Of(Builder.Parameter(owner.Parameter(field, type)), type),
            _ => throw Error(EquationIds.OutsideGrammar, $"{field.Name} of type {type} is nothing that equations read", place),
        };
    }

    Term Binary(BinaryExpressionSyntax binary)
    {
        if (binary.IsKind(SyntaxKind.LogicalAndExpression) || binary.IsKind(SyntaxKind.LogicalOrExpression)) return Logical(binary);
        var (left, right) = (Evaluate(binary.Left), Evaluate(binary.Right));
        if (binary.IsKind(SyntaxKind.DivideExpression) && left is NumberTerm { IsInteger: true } && right is NumberTerm { IsInteger: true } && integers == 0)
            throw Error(EquationIds.IntegerDivision, $"{binary} divides integers and drops the rest; write {binary.Left}.0 or another double", binary);
        return operators.Binary(binary.Kind(), left, right, (id, m) => Error(id, m, binary));
    }

    Term Logical(BinaryExpressionSyntax binary)
    {
        var isAnd = binary.IsKind(SyntaxKind.LogicalAndExpression);
        var left = Evaluate(binary.Left);
        if (left is BooleanTerm flag) return flag.Flag == isAnd ? Evaluate(binary.Right) : flag;
        var right = Evaluate(binary.Right);
        if (right is BooleanTerm second) return second.Flag == isAnd ? left : second;
        if (left is not ConditionTerm a || right is not ConditionTerm b) throw Error(EquationIds.TypeMismatch, $"{left.Type} {binary.OperatorToken.Text} {right.Type}", binary);
        return new ConditionTerm(Builder.Apply(isAnd ? new Ops.Multiply() : new Ops.Max(), a.Value, b.Value));
    }

    Term Unary(PrefixUnaryExpressionSyntax unary)
    {
        var operand = Evaluate(unary.Operand);
        return operators.Unary(unary.Kind(), operand, (id, m) => Error(id, m, unary));
    }

    Term Conditional(ConditionalExpressionSyntax conditional)
    {
        switch (Evaluate(conditional.Condition))
        {
            case BooleanTerm flag: return Evaluate(flag.Flag ? conditional.WhenTrue : conditional.WhenFalse);
            case ConditionTerm condition:
                const string why = "a branch of ?: that values choose: both branches are computed. Compute the value first, then assign condition ? new : old";
                var yes = entry.Pure(why, null, () => Evaluate(conditional.WhenTrue));
                var no = entry.Pure(why, null, () => Evaluate(conditional.WhenFalse));
                return operators.Choose(condition.Value, yes, no, m => Error(EquationIds.TypeMismatch, m, conditional));
            case var other:
                throw Error(EquationIds.TypeMismatch, $"{other.Type} is no condition; compare scalars, or use Where for vectors", conditional.Condition);
        }
    }

    Term Access(MemberAccessExpressionSyntax access)
    {
        var part = access.Name.Identifier.ValueText;
        if (access.Expression is IdentifierNameSyntax name && scope.Find(name.Identifier.ValueText) is null && self.Definition.Field(name.Identifier.ValueText) is null
            && OfType(name.Identifier.ValueText, part) is { } constant) return constant;
        var owner = Evaluate(access.Expression);
        return (owner, part) switch
        {
            (TensorTerm { Kind: TensorKind.Matrix } m, "T") => m with { Transposed = !m.Transposed },
            (SequenceTerm s, "Last" or "First") when Space.IsWalked(s.Axis) => throw Error(EquationIds.NotCompiled, $"{part} of what a scan has appended runs in eager mode, but is not compiled; a state that the scan assigns holds it", access),
            (SequenceTerm s, "Last") => s.Element.Select(v => Builder.Last(v, s.Axis, down: false)),
            (SequenceTerm s, "First") => s.Element.Select(v => Builder.Last(v, s.Axis, down: true)),
            (LayerTerm layer, "State") => new StatesTerm([.. layer.Instance.AllStates().Select(entry.Read)]),
            (LayerTerm layer, _) when layer.Instance.Definition.Field(part) is { } field => Field(layer.Instance, field, access),
            (LayerTerm layer, _) when layer.Instance.Definition.Method(part) is { } method => new MethodTerm(layer.Instance, method),
            (TupleTerm tuple, _) when tuple.Items.Any(i => i.Name == part) => tuple.Items.First(i => i.Name == part).Term,
            (TupleTerm tuple, _) when part.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(part.Substring(4), out var n) && n >= 1 && n <= tuple.Items.Count => tuple.Items[n - 1].Term,
            _ => throw Error(EquationIds.UnknownName, $"{owner.Type} has no {part} in equations", access),
        };
    }

    /// <summary><c>H.Size</c>, <c>Per.Sequence</c>, a member of an option's enum; null for anything else.</summary>
    Term? OfType(string type, string part)
    {
        if (part == "Size" && TypeReader.Dimension(type, self.Bindings) is { } size) return new NumberTerm(size, true);
        if (type == "Per") return new EnumTerm(type, part);
        return self.Definition.Enums.TryGetValue(type, out var members) && members.ContainsKey(part) ? new EnumTerm(type, part) : null;
    }

    Term Element(ElementAccessExpressionSyntax element)
    {
        if (element.ArgumentList.Arguments is not [{ Expression: var argument }]) throw Error(EquationIds.OutsideGrammar, "an indexer takes one index", element);
        var owner = Evaluate(element.Expression);
        var index = WithIntegers(() => Evaluate(argument));
        if (owner is LayerTerm layer && layer.Instance.Definition.Method(MethodDefinition.Indexer) is { } indexer) return entry.Call(layer.Instance, indexer, [index]);
        return new Indexing(entry).Read(owner, index, m => Error(EquationIds.TypeMismatch, m, element), m => Error(EquationIds.NotCompiled, m, element));
    }

    /// <summary>Where integers are meant, dividing them is no mistake.</summary>
    T WithIntegers<T>(Func<T> read)
    {
        integers++;
        try
        {
            return read();
        }
        finally
        {
            integers--;
        }
    }

    NumberTerm Integer(ExpressionSyntax expression) =>
        WithIntegers(() => Evaluate(expression)) is NumberTerm { IsInteger: true } number ? number
            : throw Error(EquationIds.NotConstant, $"{expression} is no integer that is known when the model is compiled", expression);
}
