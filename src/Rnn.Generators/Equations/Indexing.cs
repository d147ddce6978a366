using System;
using System.Collections.Generic;
using System.Linq;
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
            case (SequenceTerm sequence, TensorTerm { Kind: TensorKind.Token } token):
                return Step(sequence, token, notCompiled);
            case (SequenceTerm, NumberTerm):
                throw notCompiled("an element of a sequence by a fixed number is not compiled; it runs in eager mode. A Token that the entry takes chooses one, First and Last are the ends");
            default:
                throw mismatch($"{owner.Type} is not indexed by {index.Type}");
        }
    }

    /// <summary>The element that a token names; that there is such a step is checked where tokens enter.</summary>
    Term Step(SequenceTerm sequence, TensorTerm token, Func<string, EquationException> notCompiled)
    {
        if (token.Value.Op is not InputOp { Port: var port }) throw notCompiled("only a token that the entry takes chooses an element of a sequence; other tokens do in eager mode");
        if (Space.IsWalked(sequence.Axis)) throw notCompiled("an element by its number of what a scan has appended so far is not compiled; it runs in eager mode");
        if (sequence.Element.Values.Any(v => v.Shape.IsToken)) throw notCompiled("a token out of a sequence of tokens is not compiled; it runs in eager mode");
        var axis = sequence.Axis;
        if (!sequence.Element.Values.Any(IsOver)) return sequence.Element;      // the same at every step
        if (!port.StepsOf.Contains(Space.BaseOf(axis)))
        {
            entry.Assumptions.ChoosesStep(port.Name, Space.BaseOf(axis));
            throw new ReadAgainException();
        }
        return sequence.Element.Select(v => !IsOver(v) ? v : v.Space.Rank == 1 ? Builder.Apply(new StepAt(axis), v, token.Value) : OfPairs(v));

        bool IsOver(Value value) => value.Space.Axis == axis || value.Space.Inner == axis;

        // at each step of another axis: the sum of the chosen number and of zeros
        Value OfPairs(Value value)
        {
            var chosen = Builder.Apply(new Equal(), Builder.Apply(new TokenNumber(), token.Value), Builder.Apply(new StepNumber(axis)));
            chosen.Name ??= "chosen";
            int width = value.Shape.Width;
            return Axes.Sum(Builder, Builder.Apply(new Where(), Builder.Widen(chosen, width), value, Builder.Constant(0, width)), axis);
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
        if (known is not (1 or Assumptions.MostSteps) || token.Value.Op is not InputOp { Port.Name: var name }) throw error($"a token of {known} classes picks from {classes}");
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
