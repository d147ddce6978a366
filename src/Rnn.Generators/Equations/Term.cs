using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Equations;

/// <summary>What an expression of an equation stands for while its method is read: graph values, constants, functions, layers.</summary>
internal abstract record Term
{
    /// <summary>As a message names it.</summary>
    public abstract string Type { get; }

    /// <summary>The same structure with every graph value replaced.</summary>
    public virtual Term Select(Func<Value, Value> replace) => this;

    /// <summary>The graph values, in a fixed order.</summary>
    public virtual IEnumerable<Value> Values => [];
}

internal enum TensorKind { Scalar, Vector, Matrix, Token }

/// <summary>
/// A graph value. A matrix is a parameter's, or one vector that has its rows one after another; it may be seen transposed, and
/// <see cref="Rows"/> and <see cref="Columns"/> are those that are seen.
/// </summary>
internal sealed record TensorTerm(Value Value, TensorKind Kind, bool Transposed = false) : Term
{
    /// <summary>The length of a row in a matrix that is one vector.</summary>
    public int RowLength { get; init; }

    public int Width => Value.Shape.Width;
    public int Rows => Transposed ? StoredColumns : StoredRows;
    public int Columns => Transposed ? StoredRows : StoredColumns;

    int StoredRows => Value.Shape.IsMatrix ? Value.Shape.Rows : Value.Shape.Width / RowLength;
    int StoredColumns => Value.Shape.IsMatrix ? Value.Shape.Columns : RowLength;

    public override string Type => Kind switch
    {
        TensorKind.Scalar => "Scalar",
        TensorKind.Vector => $"Vec<{Width}>",
        TensorKind.Matrix => $"Mat<{Rows}, {Columns}>",
        _ => "Token",
    };

    public override Term Select(Func<Value, Value> replace) => this with { Value = replace(Value) };
    public override IEnumerable<Value> Values => [Value];
}

/// <summary>A number that is known when the model is compiled.</summary>
internal sealed record NumberTerm(double Number, bool IsInteger) : Term
{
    public override string Type => IsInteger ? "int" : "double";
}

/// <summary>A bool that is known when the model is compiled.</summary>
internal sealed record BooleanTerm(bool Flag) : Term
{
    public override string Type => "bool";
}

/// <summary>A comparison of scalars: 1 or 0 in each row.</summary>
internal sealed record ConditionTerm(Value Value) : Term
{
    public override string Type => "bool";
    public override Term Select(Func<Value, Value> replace) => new ConditionTerm(replace(Value));
    public override IEnumerable<Value> Values => [Value];
}

/// <summary>A member of an enum that an option or an op takes.</summary>
internal sealed record EnumTerm(string Enum, string Member) : Term
{
    public override string Type => Enum;
}

/// <summary>A length known at run time: an <c>int</c> parameter of an entry, which gives its axis a name.</summary>
internal sealed record LengthTerm(string Axis) : Term
{
    public override string Type => "int";
}

internal sealed record TupleTerm(IReadOnlyList<(string Name, Term Term)> Items) : Term
{
    public override string Type => $"({string.Join(", ", Items.Select(i => i.Term.Type))})";
    public override Term Select(Func<Value, Value> replace) => new TupleTerm([.. Items.Select(i => (i.Name, i.Term.Select(replace)))]);
    public override IEnumerable<Value> Values => Items.SelectMany(i => i.Term.Values);
}

/// <summary>A sequence: its element at a step, in the space of the axis.</summary>
internal sealed record SequenceTerm(Term Element, string Axis) : Term
{
    /// <summary>Whether a scan appended the elements one by one to a state.</summary>
    public bool IsAppended { get; init; }

    public override string Type => $"Seq<{Element.Type}>";
    public override Term Select(Func<Value, Value> replace) => this with { Element = Element.Select(replace) };
    public override IEnumerable<Value> Values => Element.Values;
}

/// <summary>A sequence that has got one element more; the elements before it are those of the state that a scan carries.</summary>
internal sealed record AppendedTerm(SequenceTerm Before, Term Item) : Term
{
    public const string Refusal = "a sequence is appended to once a step of a scan, and read before that; more runs in eager mode, but is not compiled";

    public override string Type => $"Seq<{Item.Type}>";
    public override Term Select(Func<Value, Value> replace) => this with { Item = Item.Select(replace) };
    public override IEnumerable<Value> Values => Item.Values;
}

/// <summary>What a scan from the end has appended: its steps stand the other way round, and nothing compiled reads it.</summary>
internal sealed record FromEndTerm : Term
{
    public override string Type => "a sequence that a ScanReversed has appended to";
}

/// <summary>
/// A shift register: for every value of what was pushed a vector that has the newest one first. Item is a term of the type of what is pushed;
/// its own values are not looked at. States of a cell have no values before the first push, and then nothing is kept of them.
/// </summary>
internal sealed record PastTerm(Term Item, int Length, IReadOnlyList<Value> Registers) : Term
{
    public override string Type => $"Past<{Item.Type}>";
    public override Term Select(Func<Value, Value> replace) => this with { Registers = [.. Registers.Select(replace)] };
    public override IEnumerable<Value> Values => Registers;

    /// <summary>What was pushed so many steps ago.</summary>
    public Term Ago(int steps, GraphBuilder builder)
    {
        int i = 0;
        return Registers.Count == 0 ? Item : Item.Select(v => builder.Apply(new Slice((steps - 1) * v.Shape.Width, v.Shape.Width), Registers[i++]));
    }

    public PastTerm Push(Term item, GraphBuilder builder)
    {
        var values = item.Values.ToList();
        return new(item, Length, [.. values.Select((v, i) => builder.Apply(new Push(AtEnd: false), Registers.Count == values.Count ? Registers[i] : builder.Constant(0, Length * v.Shape.Width), v))]);
    }
}

/// <summary>All states of a cell, in the order of their declaration.</summary>
internal sealed record StatesTerm(IReadOnlyList<Term> Items) : Term
{
    public override string Type => "States";
    public override Term Select(Func<Value, Value> replace) => new StatesTerm([.. Items.Select(i => i.Select(replace))]);
    public override IEnumerable<Value> Values => Items.SelectMany(i => i.Values);
}

internal sealed record LayerTerm(CellInstance Instance) : Term
{
    public override string Type => Instance.Type.ToString();
}

internal sealed record LayersTerm(IReadOnlyList<CellInstance> Instances) : Term
{
    public override string Type => "an array of layers";
}

internal sealed record VoidTerm : Term
{
    public override string Type => "void";
}

/// <summary>Something that can be called: a method of a cell, an op, a lambda.</summary>
internal abstract record FunctionTerm : Term;

internal sealed record MethodTerm(CellInstance Instance, MethodDefinition Method) : FunctionTerm
{
    public override string Type => $"the method {Method.Name}";
}

internal sealed record OpTerm(string Name) : FunctionTerm
{
    public override string Type => $"the op {Name}";
}

internal sealed record LambdaTerm(IReadOnlyList<string> Parameters, ExpressionSyntax Body, MethodReader Reader) : FunctionTerm
{
    public override string Type => "a lambda";
}
