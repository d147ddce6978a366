using System;
using System.Collections.Generic;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Equations;

/// <summary>Reads by an index: rows of tables, entries of vectors, the past.</summary>
internal sealed class Indexing(EntryReader entry)
{
    GraphBuilder Builder => entry.Builder;
    Operators Operators { get; } = new(entry.Builder);

    public Term Read(Term owner, Term index, Func<string, EquationException> mismatch, Func<string, EquationException> notCompiled)
    {
        switch (owner, index)
        {
            case (PastTerm past, NumberTerm { IsInteger: true } ago):
                return ago.Number >= 1 && ago.Number <= past.Length ? past.Ago((int)ago.Number, Builder)
                    : throw mismatch($"a shift register of {past.Length} steps is read 1 to {past.Length} steps late, not {ago.Number}");
            case (TensorTerm { Kind: TensorKind.Matrix } m, TensorTerm { Kind: TensorKind.Token } token):
                return Tensors.Vector(m.Value.Shape.IsMatrix ? Builder.Apply(new Linear(m.Transposed ? TermKind.Column : TermKind.Row), m.Value, Token(token, m.Rows, mismatch))
                    : Builder.Apply(new RowAt(m.Columns), Operators.RowByRow(m).Value, Token(token, m.Rows, mismatch)));
            case (TensorTerm { Kind: TensorKind.Matrix } m, NumberTerm { IsInteger: true } row):
                var at = Place(row, m.Rows, mismatch);
                return Tensors.Vector(m.Value.Shape.IsMatrix ? Builder.Apply(new Linear(m.Transposed ? TermKind.Product : TermKind.Transposed), m.Value, Unit(at, m.Rows))
                    : m.Transposed ? Builder.Apply(new MatrixProduct(Transposed: false), m.Value, Unit(at, m.Rows))
                    : Builder.Apply(new Slice(at * m.Columns, m.Columns), m.Value));
            case (TensorTerm { Kind: TensorKind.Vector } v, NumberTerm { IsInteger: true } place):
                return Tensors.Scalar(Builder.Apply(new Slice(Place(place, v.Width, mismatch), 1), v.Value));
            case (TensorTerm { Kind: TensorKind.Vector } v, TensorTerm { Kind: TensorKind.Token } token):
                return Tensors.Scalar(Builder.Apply(new RowAt(1), v.Value, Token(token, v.Width, mismatch)));
            case (SequenceTerm, _):
                throw notCompiled("an element of a sequence by its number is not compiled; it runs in eager mode");
            default:
                throw mismatch($"{owner.Type} is not indexed by {index.Type}");
        }
    }

    public Term WithEntry(TensorTerm vector, Term index, Term value, Func<string, EquationException> mismatch)
    {
        if (value is not (NumberTerm or TensorTerm { Kind: TensorKind.Scalar })) throw mismatch($"an entry of {vector.Type} is a Scalar, not {value.Type}");
        return Tensors.Vector(With(vector.Value, vector.Width, index, Operators.Wide(value, 1), mismatch));
    }

    public Term WithRow(TensorTerm matrix, Term index, Term row, Func<string, EquationException> mismatch)
    {
        if (row is not TensorTerm { Kind: TensorKind.Vector } vector || vector.Width != matrix.Columns) throw mismatch($"a row of {matrix.Type} is a Vec<{matrix.Columns}>, not {row.Type}");
        var rows = Operators.RowByRow(matrix);
        return Tensors.Matrix(With(rows.Value, rows.Rows, index, vector.Value, mismatch), rows.Columns);
    }

    /// <summary>A vector of equal parts, one of which is another.</summary>
    Value With(Value whole, int parts, Term index, Value part, Func<string, EquationException> mismatch) => index switch
    {
        NumberTerm { IsInteger: true } place => Replaced(whole, Place(place, parts, mismatch) * part.Shape.Width, part),
        TensorTerm { Kind: TensorKind.Token } token => Builder.Apply(new WithRow(), whole, part, Token(token, parts, mismatch)),
        _ => throw mismatch($"a place is a number that is known when the model is compiled, or a token, not {index.Type}"),
    };

    /// <summary>A vector whose entries from a place on are others.</summary>
    Value Replaced(Value whole, int at, Value part)
    {
        var (parts, end) = (new List<Value>(), at + part.Shape.Width);
        if (at > 0) parts.Add(Builder.Apply(new Slice(0, at), whole));
        parts.Add(part);
        if (end < whole.Shape.Width) parts.Add(Builder.Apply(new Slice(end, whole.Shape.Width - end), whole));
        return parts.Count == 1 ? parts[0] : Builder.Apply(new Concat(), [.. parts]);
    }

    static int Place(NumberTerm index, int count, Func<string, EquationException> error) =>
        index.Number >= 0 && index.Number < count ? (int)index.Number : throw error($"place {index.Number} of {count}");

    /// <summary>A token's classes are those of what it picks from.</summary>
    public Value Token(TensorTerm token, int classes, Func<string, EquationException> error)
    {
        var known = token.Value.Shape.Width;
        if (known == classes) return token.Value;
        if (known != 1 || token.Value.Op is not InputOp { Port.Name: var name }) throw error($"a token of {known} classes picks from {classes}");
        entry.Assumptions.HasClasses(name, classes);
        throw new ReadAgainException();
    }

    /// <summary>Zeros with a single 1.</summary>
    Value Unit(int at, int width)
    {
        var parts = new List<Value>();
        if (at > 0) parts.Add(Builder.Constant(0, at));
        parts.Add(Builder.Constant(1, 1));
        if (at + 1 < width) parts.Add(Builder.Constant(0, width - at - 1));
        return parts.Count == 1 ? parts[0] : Builder.Apply(new Concat(), [.. parts]);
    }
}
