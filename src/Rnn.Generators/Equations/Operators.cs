using System;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Equations;

/// <summary>The operators of equations: numbers fold, scalars widen to vectors, a matrix times a vector is a product.</summary>
internal sealed class Operators(GraphBuilder builder)
{
    public Term Unary(SyntaxKind kind, Term operand, Func<string, string, EquationException> error) => (kind, operand) switch
    {
        (SyntaxKind.UnaryMinusExpression, NumberTerm n) => n with { Number = -n.Number },
        (SyntaxKind.UnaryMinusExpression, TensorTerm { Kind: TensorKind.Scalar or TensorKind.Vector } t) => t with { Value = Negative(t.Value) },
        (SyntaxKind.UnaryPlusExpression, NumberTerm or TensorTerm) => operand,
        (SyntaxKind.LogicalNotExpression, BooleanTerm b) => new BooleanTerm(!b.Flag),
        (SyntaxKind.LogicalNotExpression, ConditionTerm c) => new ConditionTerm(builder.Apply(new Subtract(), builder.Constant(1, 1), c.Value)),
        _ => throw error(EquationIds.TypeMismatch, $"there is no such operator for {operand.Type}"),
    };

    Value Negative(Value value) => value.Op is Constant c ? builder.Constant(-c.Value, c.Width) : builder.Apply(new Negate(), value);

    public Term Binary(SyntaxKind kind, Term left, Term right, Func<string, string, EquationException> error)
    {
        switch (left, right)
        {
            case (NumberTerm a, NumberTerm b): return Fold(kind, a, b);
            case (BooleanTerm a, BooleanTerm b) when IsEquality(kind): return new BooleanTerm(a.Flag == b.Flag == (kind == SyntaxKind.EqualsExpression));
            case (EnumTerm a, EnumTerm b) when IsEquality(kind): return new BooleanTerm(a == b == (kind == SyntaxKind.EqualsExpression));
            case (StatesTerm a, StatesTerm b) when kind == SyntaxKind.AddExpression: return Sum(a, b, error);
            case (_, StatesTerm b) when kind == SyntaxKind.MultiplyExpression: return new StatesTerm([.. b.Items.Select(i => Binary(kind, left, i, error))]);
            case (TensorTerm { Kind: TensorKind.Matrix } m, _): return OfMatrix(kind, m, right, error);
            case (_, TensorTerm { Kind: TensorKind.Matrix } m): throw error(EquationIds.NotCompiled, $"{left.Type} and {m.Type}: arithmetic on matrices is not compiled; it runs in eager mode");
        }
        if (!IsNumeric(left) || !IsNumeric(right)) throw error(EquationIds.TypeMismatch, $"{left.Type} and {right.Type} have no such operator");
        if (IsEquality(kind)) throw error(EquationIds.Equality, "real numbers are not compared for equality: rounding decides it. Use <= or >=, or Abs(a - b) < small");
        return Elementwise(kind, left, right, error);
    }

    static bool IsEquality(SyntaxKind kind) => kind is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression;

    static bool IsNumeric(Term term) => term is NumberTerm or TensorTerm { Kind: TensorKind.Scalar or TensorKind.Vector };

    static Term Fold(SyntaxKind kind, NumberTerm a, NumberTerm b)
    {
        var integers = a.IsInteger && b.IsInteger;
        var (x, y) = (a.Number, b.Number);
        return kind switch
        {
            SyntaxKind.AddExpression => new NumberTerm(x + y, integers),
            SyntaxKind.SubtractExpression => new NumberTerm(x - y, integers),
            SyntaxKind.MultiplyExpression => new NumberTerm(x * y, integers),
            SyntaxKind.DivideExpression => new NumberTerm(integers ? Math.Truncate(x / y) : x / y, integers),
            SyntaxKind.ModuloExpression => new NumberTerm(x % y, integers),
            SyntaxKind.LessThanExpression => new BooleanTerm(x < y),
            SyntaxKind.LessThanOrEqualExpression => new BooleanTerm(x <= y),
            SyntaxKind.GreaterThanExpression => new BooleanTerm(x > y),
            SyntaxKind.GreaterThanOrEqualExpression => new BooleanTerm(x >= y),
            SyntaxKind.EqualsExpression => new BooleanTerm(x == y),
            _ => new BooleanTerm(x != y),
        };
    }

    Term Sum(StatesTerm a, StatesTerm b, Func<string, string, EquationException> error)
    {
        if (a.Items.Count == 0) return b;
        if (b.Items.Count == 0) return a;
        if (a.Items.Count != b.Items.Count) throw error(EquationIds.TypeMismatch, "the sum of states of different cells");
        return new StatesTerm([.. a.Items.Zip(b.Items, (x, y) => Binary(SyntaxKind.AddExpression, x, y, error))]);
    }

    Term OfMatrix(SyntaxKind kind, TensorTerm matrix, Term right, Func<string, string, EquationException> error)
    {
        if (kind != SyntaxKind.MultiplyExpression || right is not TensorTerm { Kind: TensorKind.Vector } vector)
            throw error(EquationIds.NotCompiled, $"{matrix.Type} and {right.Type}: arithmetic on matrices is not compiled; it runs in eager mode");
        if (matrix.Columns != vector.Width) throw error(EquationIds.TypeMismatch, $"{matrix.Type} * {vector.Type}: the matrix has {matrix.Columns} columns");
        if (matrix.Value.Op is not ParameterOp) throw error(EquationIds.NotCompiled, "a product with a matrix that is no parameter is not compiled; it runs in eager mode");
        return Tensors.Vector(builder.Apply(new Linear(matrix.Transposed ? TermKind.Transposed : TermKind.Product), matrix.Value, vector.Value));
    }

    Term Elementwise(SyntaxKind kind, Term left, Term right, Func<string, string, EquationException> error)
    {
        var width = Math.Max(Width(left), Width(right));
        var vector = IsVector(left) || IsVector(right);
        if (IsVector(left) && IsVector(right) && Width(left) != Width(right)) throw error(EquationIds.TypeMismatch, $"{left.Type} and {right.Type} differ in width");
        if (Op(kind) is not { } op) throw error(EquationIds.OutsideGrammar, $"equations have no such operator for {left.Type} and {right.Type}");
        var value = builder.Apply(op, Wide(left, width), Wide(right, width));
        return vector ? Tensors.Vector(value) : op is Add or Subtract or Multiply or Divide ? Tensors.Scalar(value) : new ConditionTerm(value);
    }

    static Op? Op(SyntaxKind kind) => kind switch
    {
        SyntaxKind.AddExpression => new Add(),
        SyntaxKind.SubtractExpression => new Subtract(),
        SyntaxKind.MultiplyExpression => new Multiply(),
        SyntaxKind.DivideExpression => new Divide(),
        SyntaxKind.LessThanExpression => new Less(),
        SyntaxKind.LessThanOrEqualExpression => new LessOrEqual(),
        SyntaxKind.GreaterThanExpression => new Greater(),
        SyntaxKind.GreaterThanOrEqualExpression => new GreaterOrEqual(),
        _ => null,
    };

    static bool IsVector(Term term) => term is TensorTerm { Kind: TensorKind.Vector };

    static int Width(Term term) => term is TensorTerm { Kind: TensorKind.Vector } v ? v.Width : 1;

    /// <summary>A number, scalar or vector as a vector of a width.</summary>
    public Value Wide(Term term, int width) => term is NumberTerm n ? builder.Constant(n.Number, width) : builder.Widen(((TensorTerm)term).Value, width);

    /// <summary>One of two terms of one type by 1 or 0 in each row.</summary>
    public Term Choose(Value condition, Term yes, Term no, Func<string, EquationException> error)
    {
        switch (yes, no)
        {
            case (NumberTerm a, NumberTerm b) when a.Number == b.Number: return a;
            case (ConditionTerm a, ConditionTerm b): return new ConditionTerm(builder.Apply(new Where(), condition, a.Value, b.Value));
            case (TupleTerm a, TupleTerm b) when a.Items.Count == b.Items.Count:
                return new TupleTerm([.. a.Items.Zip(b.Items, (x, y) => (x.Name, Choose(condition, x.Term, y.Term, error)))]);
            case (StatesTerm a, StatesTerm b) when a.Items.Count == b.Items.Count:
                return new StatesTerm([.. a.Items.Zip(b.Items, (x, y) => Choose(condition, x, y, error))]);
            case (PastTerm a, PastTerm b) when a.Items.Count == b.Items.Count:
                return new PastTerm([.. a.Items.Zip(b.Items, (x, y) => Choose(condition, x, y, error))]);
        }
        if (!IsNumeric(yes) || !IsNumeric(no) || IsVector(yes) != IsVector(no) || Width(yes) != Width(no))
            throw error($"{yes.Type} or {no.Type}: both must be of one type");
        var width = Width(yes);
        var value = builder.Apply(new Where(), builder.Widen(condition, width), Wide(yes, width), Wide(no, width));
        return IsVector(yes) ? Tensors.Vector(value) : Tensors.Scalar(value);
    }
}
