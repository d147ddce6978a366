using System;
using System.Collections.Generic;
using Rnn.Generators.Ir;

namespace Rnn.Generators.Equations;

/// <summary>One call of an op of the language: its arguments, the dimensions written in angle brackets, and how to complain.</summary>
internal sealed record OpCall(
    EntryReader Entry, Operators Operators, IReadOnlyList<Term> Arguments, IReadOnlyList<int> Sizes,
    Func<string, string, EquationException> Error, Func<Term, IReadOnlyList<Term>, Term> Apply)
{
    public GraphBuilder Builder => Entry.Builder;
    public int Count => Arguments.Count;

    public EquationException Mismatch(string message) => Error(EquationIds.TypeMismatch, message);

    /// <summary>A vector's value.</summary>
    public Value Vector(int i) => Arguments[i] is TensorTerm { Kind: TensorKind.Vector } v ? v.Value : throw Mismatch($"argument {i + 1} is {Arguments[i].Type}, a vector is wanted");

    public TensorTerm Matrix(int i) => Arguments[i] as TensorTerm is { Kind: TensorKind.Matrix } m ? m : throw Mismatch($"argument {i + 1} is {Arguments[i].Type}, a matrix is wanted");

    public SequenceTerm Sequence(int i) => Arguments[i] is SequenceTerm s ? Entry.Again(s)
        : throw (Arguments[i] is AppendedTerm ? Error(EquationIds.NotCompiled, AppendedTerm.Refusal) : Mismatch($"argument {i + 1} is {Arguments[i].Type}, a sequence is wanted"));

    /// <summary>A number known when the model is compiled.</summary>
    public double Number(int i) => Arguments[i] is NumberTerm n ? n.Number
        : throw Error(EquationIds.NotConstant, $"argument {i + 1} must be known when the model is compiled: a literal, a constant or an option");

    public int Integer(int i) => Arguments[i] is NumberTerm { IsInteger: true } n ? (int)n.Number
        : throw Error(EquationIds.NotConstant, $"argument {i + 1} must be an integer that is known when the model is compiled");

    public bool IsVector(int i) => Arguments[i] is TensorTerm { Kind: TensorKind.Vector };
    public bool IsSequence(int i) => Arguments[i] is SequenceTerm or AppendedTerm;

    /// <summary>A number, scalar or vector, widened.</summary>
    public Value Wide(int i, int width) => Arguments[i] is NumberTerm or TensorTerm { Kind: TensorKind.Scalar } || (IsVector(i) && Vector(i).Shape.Width == width)
        ? Operators.Wide(Arguments[i], width) : throw Mismatch($"argument {i + 1} is {Arguments[i].Type}, a scalar or a vector of {width} is wanted");

    /// <summary>The first dimension in angle brackets.</summary>
    public int Size => Sizes.Count > 0 ? Sizes[0] : throw Mismatch("the dimension is missing, as in Zeros<H>()");

    /// <summary>The common width of all arguments, 1 where all are scalars.</summary>
    public int CommonWidth()
    {
        var width = 1;
        for (int i = 0; i < Count; i++)
            if (IsVector(i)) width = Vector(i).Shape.Width;
        return width;
    }

    /// <summary>A vector where any argument is one, else a scalar.</summary>
    public Term Result(Value value)
    {
        for (int i = 0; i < Count; i++)
            if (IsVector(i)) return Tensors.Vector(value);
        return Tensors.Scalar(value);
    }
}
