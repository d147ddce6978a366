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
            case (TensorTerm { Kind: TensorKind.Matrix } m, TensorTerm { Kind: TensorKind.Vector } v) when kind == SyntaxKind.MultiplyExpression: return Product(m, v, error);
            case (TensorTerm { Kind: TensorKind.Matrix }, _) or (_, TensorTerm { Kind: TensorKind.Matrix }): return OfMatrices(kind, left, right, error);
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

    /// <summary>A matrix times a vector: a parameter's product joins the sums of products, any other matrix has its own in every row.</summary>
    Term Product(TensorTerm matrix, TensorTerm vector, Func<string, string, EquationException> error)
    {
        if (matrix.Columns != vector.Width) throw error(EquationIds.TypeMismatch, $"{matrix.Type} * {vector.Type}: the matrix has {matrix.Columns} columns");
        return Tensors.Vector(matrix.Value.Shape.IsMatrix
            ? builder.Apply(new Linear(matrix.Transposed ? TermKind.Transposed : TermKind.Product), matrix.Value, vector.Value)
            : builder.Apply(new MatrixProduct(matrix.Transposed), matrix.Value, vector.Value));
    }

    /// <summary>Sums, differences and multiples of matrices, entry by entry.</summary>
    Term OfMatrices(SyntaxKind kind, Term left, Term right, Func<string, string, EquationException> error)
    {
        var op = Op(kind);
        bool fits = (left, right) switch
        {
            (TensorTerm { Kind: TensorKind.Matrix }, TensorTerm { Kind: TensorKind.Matrix }) => op is Add or Subtract,
            (NumberTerm or TensorTerm { Kind: TensorKind.Scalar }, _) => op is Multiply,
            (_, NumberTerm or TensorTerm { Kind: TensorKind.Scalar }) => op is Divide,
            _ => false,
        };
        return fits ? Entrywise(op!, left, right, error) : throw error(EquationIds.TypeMismatch, $"{left.Type} and {right.Type} have no such operator");
    }

    /// <summary>An op on the entries of two matrices of one shape, or of one and a scalar.</summary>
    public Term Entrywise(Op op, Term left, Term right, Func<string, string, EquationException> error)
    {
        var shape = (TensorTerm)(IsMatrix(left) ? left : right);
        var (rows, columns) = (shape.Rows, shape.Columns);
        var result = builder.Apply(op, Entries(left), Entries(right));
        if (!result.Space.Batched && IsRaw(left) && IsRaw(right)) throw error(EquationIds.NotCompiled, "arithmetic on parameters alone is not compiled; it runs in eager mode. Write the products one by one, as in W * x + U * x");
        return Tensors.Matrix(result, columns);

        // no state: one that starts at a parameter looks like it where its scan is read for the first time
        static bool IsRaw(Term term) => term is not TensorTerm { Kind: TensorKind.Matrix, Value.Shape.IsMatrix: false };

        Value Entries(Term term)
        {
            if (!IsMatrix(term)) return Wide(term, rows * columns);
            if (term is TensorTerm other && (other.Rows, other.Columns) != (rows, columns)) throw error(EquationIds.TypeMismatch, $"{left.Type} and {right.Type} differ in shape");
            return RowByRow((TensorTerm)term).Value;
        }
    }

    /// <summary>A matrix whose value is one vector, as arithmetic and states have it.</summary>
    public TensorTerm RowByRow(TensorTerm matrix)
    {
        if (matrix.Transposed) return Tensors.Matrix(builder.Apply(Rearrange.Transpose(matrix.Columns, matrix.Rows), RowByRow(matrix with { Transposed = false }).Value), matrix.Columns);
        return matrix.Value.Op is ParameterOp { RowByRow: false, Parameter: var parameter } ? Tensors.Matrix(builder.RowByRow(parameter), matrix.Columns) : matrix;
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

    static bool IsMatrix(Term term) => term is TensorTerm { Kind: TensorKind.Matrix };

    static bool IsVector(Term term) => term is TensorTerm { Kind: TensorKind.Vector };

    static int Width(Term term) => term is TensorTerm { Kind: TensorKind.Vector } v ? v.Width : 1;

    /// <summary>A number, scalar or vector as a vector of a width.</summary>
    public Value Wide(Term term, int width) => term is NumberTerm n ? builder.Constant(n.Number, width) : builder.Widen(((TensorTerm)term).Value, width);

    /// <summary>One of two shift registers; one that nothing has entered is zero.</summary>
    PastTerm Choose(Value condition, PastTerm yes, PastTerm no)
    {
        var full = yes.Registers.Count >= no.Registers.Count ? yes : no;
        Value Register(PastTerm past, int i) => past.Registers.Count == 0 ? builder.Constant(0, full.Registers[i].Shape.Width) : past.Registers[i];
        return full with { Registers = [.. full.Registers.Select((r, i) => builder.Apply(new Where(), builder.Widen(condition, r.Shape.Width), Register(yes, i), Register(no, i)))] };
    }

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
            case (PastTerm a, PastTerm b) when a.Length == b.Length:
                return Choose(condition, a, b);
        }
        if (IsMatrix(yes) && IsMatrix(no))
        {
            var (a, b) = (RowByRow((TensorTerm)yes), RowByRow((TensorTerm)no));
            if ((a.Rows, a.Columns) != (b.Rows, b.Columns)) throw error($"{yes.Type} or {no.Type}: both must be of one shape");
            return Tensors.Matrix(builder.Apply(new Where(), builder.Widen(condition, a.Width), a.Value, b.Value), a.Columns);
        }
        if (!IsNumeric(yes) || !IsNumeric(no) || IsVector(yes) != IsVector(no) || Width(yes) != Width(no))
            throw error($"{yes.Type} or {no.Type}: both must be of one type");
        var width = Width(yes);
        var value = builder.Apply(new Where(), builder.Widen(condition, width), Wide(yes, width), Wide(no, width));
        return IsVector(yes) ? Tensors.Vector(value) : Tensors.Scalar(value);
    }
}
