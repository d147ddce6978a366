using System.Globalization;

namespace Rnn.RandomPrograms.Equations;

/// <summary>
/// An expression of a cell's equations. It has a width (null: a <c>Scalar</c>), prints as C#, and is rebuilt from changed operands,
/// which is all that shrinking needs.
/// </summary>
internal abstract record Expr(Dim? Width)
{
    public virtual IReadOnlyList<Expr> Operands => [];
    public virtual Expr With(IReadOnlyList<Expr> operands) => this;

    /// <summary>How tightly the C# text binds: 0 conditional, 1 sum, 2 product, 3 unary, 4 primary.</summary>
    public virtual int Precedence => 4;

    public abstract string Text();
    public sealed override string ToString() => Text();

    /// <summary>The op's name in the count of ops.</summary>
    public abstract string OpName { get; }

    protected static string Wrap(Expr e, int least) => e.Precedence < least ? $"({e.Text()})" : e.Text();

    public static Expr operator +(Expr a, Expr b) => new Arithmetic('+', a, b);
    public static Expr operator -(Expr a, Expr b) => new Arithmetic('-', a, b);
    public static Expr operator *(Expr a, Expr b) => new Arithmetic('*', a, b);
    public static Expr operator /(Expr a, Expr b) => new Arithmetic('/', a, b);
    public static implicit operator Expr(double value) => new Literal(value);
}

internal sealed record Literal(double Value) : Expr((Dim?)null)
{
    public override int Precedence => Value < 0 ? 3 : 4;
    public override string Text()
    {
        var text = Value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.') || text.Contains('E') ? text : text + ".0";
    }
    public override string OpName => "literal";
}

internal enum NameKind { Input, Local, State, Parameter, Option }

/// <summary>A vector or scalar by name: the step's input, a local, a state as it stands, a parameter.</summary>
internal sealed record NameRead(NameKind Kind, string Name, Dim? Width) : Expr(Width)
{
    public override string Text() => Name;
    public override string OpName => Kind.ToString().ToLowerInvariant();
}

/// <summary><c>W * x</c> or <c>W.T * x</c>.</summary>
internal sealed record MatrixProduct(string Matrix, bool Transposed, Expr Operand, Dim Result) : Expr(Result)
{
    public override IReadOnlyList<Expr> Operands => [Operand];
    public override Expr With(IReadOnlyList<Expr> o) => this with { Operand = o[0] };
    public override int Precedence => 2;
    public override string Text() => $"{Matrix}{(Transposed ? ".T" : "")} * {Wrap(Operand, 3)}";
    public override string OpName => Transposed ? "product transposed" : "product";
}

/// <summary><c>+ - * /</c> on equal vectors or matrices, or with a scalar on either side.</summary>
internal sealed record Arithmetic(char Op, Expr A, Expr B) : Expr(A.Width ?? B.Width)
{
    public override IReadOnlyList<Expr> Operands => [A, B];
    public override Expr With(IReadOnlyList<Expr> o) => this with { A = o[0], B = o[1], Width = o[0].Width ?? o[1].Width };
    public override int Precedence => Op is '+' or '-' ? 1 : 2;
    public override string Text() => $"{Wrap(A, Precedence)} {Op} {Wrap(B, Precedence + 1)}";
    public override string OpName => $"{Kind(A)} {Op} {Kind(B)}";
    static string Kind(Expr e) => e.Width switch { null => "scalar", MatrixDim => "matrix", _ => "vector" };
}

internal sealed record Negate(Expr A) : Expr(A.Width)
{
    public override IReadOnlyList<Expr> Operands => [A];
    public override Expr With(IReadOnlyList<Expr> o) => this with { A = o[0], Width = o[0].Width };
    public override int Precedence => 3;
    public override string Text() => "-" + Wrap(A, 4);
    public override string OpName => "negate";
}

/// <summary>An elementwise function of <c>Rnn.Ops</c>, of a vector or a scalar; or an option that holds one.</summary>
internal sealed record Apply(string Function, Expr A, bool IsOption = false) : Expr(A.Width)
{
    public override IReadOnlyList<Expr> Operands => [A];
    public override Expr With(IReadOnlyList<Expr> o) => this with { A = o[0], Width = o[0].Width };
    public override string Text() => $"{Function}({A})";
    public override string OpName => IsOption ? "activation option" : Function.ToLowerInvariant();
}

/// <summary><c>Max</c> or <c>Min</c> of two vectors, a vector and a scalar, or two scalars.</summary>
internal sealed record Extreme(bool Maximum, Expr A, Expr B) : Expr(A.Width)
{
    public override IReadOnlyList<Expr> Operands => [A, B];
    public override Expr With(IReadOnlyList<Expr> o) => this with { A = o[0], B = o[1], Width = o[0].Width };
    public override string Text() => $"{(Maximum ? "Max" : "Min")}({A}, {B})";
    public override string OpName => Maximum ? "max" : "min";
}

internal sealed record Clamp(Expr A, double Low, double High) : Expr(A.Width)
{
    public override IReadOnlyList<Expr> Operands => [A];
    public override Expr With(IReadOnlyList<Expr> o) => this with { A = o[0], Width = o[0].Width };
    public override string Text() => $"Clamp({A}, {new Literal(Low)}, {new Literal(High)})";
    public override string OpName => "clamp";
}

internal sealed record Softmax(Expr A) : Expr(A.Width)
{
    public override IReadOnlyList<Expr> Operands => [A];
    public override Expr With(IReadOnlyList<Expr> o) => this with { A = o[0], Width = o[0].Width };
    public override string Text() => $"Softmax({A})";
    public override string OpName => "softmax";
}

internal sealed record SumOf(Expr A) : Expr((Dim?)null)
{
    public override IReadOnlyList<Expr> Operands => [A];
    public override Expr With(IReadOnlyList<Expr> o) => this with { A = o[0] };
    public override string Text() => $"Sum({A})";
    public override string OpName => "sum";
}

/// <summary><c>Max</c> of the entries of a vector.</summary>
internal sealed record Largest(Expr A) : Expr((Dim?)null)
{
    public override IReadOnlyList<Expr> Operands => [A];
    public override Expr With(IReadOnlyList<Expr> o) => this with { A = o[0] };
    public override string Text() => $"Max({A})";
    public override string OpName => "largest";
}

internal sealed record LayerNorm(Expr A, double Epsilon) : Expr(A.Width)
{
    public override IReadOnlyList<Expr> Operands => [A];
    public override Expr With(IReadOnlyList<Expr> o) => this with { A = o[0], Width = o[0].Width };
    public override string Text() => $"LayerNorm({A}, {new Literal(Epsilon).Text()})";
    public override string OpName => "layernorm";
}

internal sealed record CosineSimilarity(Expr A, Expr B) : Expr((Dim?)null)
{
    public override IReadOnlyList<Expr> Operands => [A, B];
    public override Expr With(IReadOnlyList<Expr> o) => this with { A = o[0], B = o[1] };
    public override string Text() => $"CosineSimilarity({A}, {B})";
    public override string OpName => "cosinesimilarity";
}

internal sealed record Dot(Expr A, Expr B) : Expr((Dim?)null)
{
    public override IReadOnlyList<Expr> Operands => [A, B];
    public override Expr With(IReadOnlyList<Expr> o) => this with { A = o[0], B = o[1] };
    public override string Text() => $"Dot({A}, {B})";
    public override string OpName => "dot";
}

internal sealed record Concat(Expr A, Expr B) : Expr(new SumDim(A.Width!, B.Width!))
{
    public override IReadOnlyList<Expr> Operands => [A, B];
    public override Expr With(IReadOnlyList<Expr> o) => new Concat(o[0], o[1]);
    public override string Text() => $"Concat({A}, {B})";
    public override string OpName => "concat";
}

/// <summary>Entries <c>Start ..</c> of a vector, as many as the result is wide.</summary>
internal sealed record Slice(Expr A, int Start, Dim Result) : Expr(Result)
{
    public override IReadOnlyList<Expr> Operands => [A];
    public override Expr With(IReadOnlyList<Expr> o) => this with { A = o[0] };
    public override string Text() => $"Slice<{A.Width}, {Result}>({A}, {Start})";
    public override string OpName => "slice";
}

/// <summary>One entry of a vector, at a constant place or, where it is null, by the token input.</summary>
internal sealed record Entry(Expr A, int? Index) : Expr((Dim?)null)
{
    public override IReadOnlyList<Expr> Operands => [A];
    public override Expr With(IReadOnlyList<Expr> o) => this with { A = o[0] };
    public override string Text() => $"{Wrap(A, 4)}[{Place.Text(Index)}]";
    public override string OpName => Index is null ? "entry by token" : "entry";
}

/// <summary>A row of a matrix parameter (a column, transposed) by constant index, or by the token input where the index is null.</summary>
internal sealed record Row(string Matrix, bool Transposed, int? Index, Dim Result) : Expr(Result)
{
    public override string Text() => $"{Matrix}{(Transposed ? ".T" : "")}[{Place.Text(Index)}]";
    public override string OpName => Index is null ? "row by token" : "row";
}

/// <summary>The matrix <c>a b'</c>.</summary>
internal sealed record Outer(Expr A, Expr B) : Expr(new MatrixDim(A.Width!, B.Width!))
{
    public override IReadOnlyList<Expr> Operands => [A, B];
    public override Expr With(IReadOnlyList<Expr> o) => new Outer(o[0], o[1]);
    public override string Text() => $"Outer({A}, {B})";
    public override string OpName => "outer";
}

internal sealed record Hadamard(Expr A, Expr B) : Expr(A.Width)
{
    public override IReadOnlyList<Expr> Operands => [A, B];
    public override Expr With(IReadOnlyList<Expr> o) => this with { A = o[0], B = o[1], Width = o[0].Width };
    public override string Text() => $"Hadamard({A}, {B})";
    public override string OpName => "hadamard";
}

/// <summary>The product of two matrices of which one at least is computed.</summary>
internal sealed record Times(Expr A, Expr B) : Expr(new MatrixDim(((MatrixDim)A.Width!).Rows, ((MatrixDim)B.Width!).Columns))
{
    public override IReadOnlyList<Expr> Operands => [A, B];
    public override Expr With(IReadOnlyList<Expr> o) => new Times(o[0], o[1]);
    public override string Text() => $"Times({A}, {B})";
    public override string OpName => "matrix * matrix";
}

/// <summary><c>M * x</c> or <c>M.T * x</c> with a matrix that is computed.</summary>
internal sealed record ComputedProduct(Expr Matrix, bool Transposed, Expr Operand, Dim Result) : Expr(Result)
{
    public override IReadOnlyList<Expr> Operands => [Matrix, Operand];
    public override Expr With(IReadOnlyList<Expr> o) => this with { Matrix = o[0], Operand = o[1] };
    public override int Precedence => 2;
    public override string Text() => $"{Wrap(Matrix, 4)}{(Transposed ? ".T" : "")} * {Wrap(Operand, 3)}";
    public override string OpName => Transposed ? "matrix.T * vector" : "matrix * vector";
}

internal sealed record RowNorms(Expr Matrix, Dim Result) : Expr(Result)
{
    public override IReadOnlyList<Expr> Operands => [Matrix];
    public override Expr With(IReadOnlyList<Expr> o) => this with { Matrix = o[0] };
    public override string Text() => $"RowNorms({Matrix})";
    public override string OpName => "rownorms";
}

/// <summary>A row of a matrix that is computed, by constant index or by the token input.</summary>
internal sealed record ComputedRow(Expr Matrix, int? Index, Dim Result) : Expr(Result)
{
    public override IReadOnlyList<Expr> Operands => [Matrix];
    public override Expr With(IReadOnlyList<Expr> o) => this with { Matrix = o[0] };
    public override string Text() => $"{Wrap(Matrix, 4)}[{Place.Text(Index)}]";
    public override string OpName => Index is null ? "matrix row by token" : "matrix row";
}

/// <summary>A matrix that is computed with one row replaced: the one that the token input names.</summary>
internal sealed record WithRow(Expr Matrix, Expr NewRow) : Expr(Matrix.Width)
{
    public override IReadOnlyList<Expr> Operands => [Matrix, NewRow];
    public override Expr With(IReadOnlyList<Expr> o) => this with { Matrix = o[0], NewRow = o[1], Width = o[0].Width };
    public override string Text() => $"{Wrap(Matrix, 4)}.WithRow(x, {NewRow})";
    public override string OpName => "with row by token";
}

/// <summary>What entered a shift register so many steps ago.</summary>
internal sealed record Ago(Expr Register, int Steps, Dim Result) : Expr(Result)
{
    public override IReadOnlyList<Expr> Operands => [Register];
    public override Expr With(IReadOnlyList<Expr> o) => this with { Register = o[0] };
    public override string Text() => $"{Wrap(Register, 4)}[{Place.Text(Steps)}]";
    public override string OpName => "delay";
}

/// <summary>A shift register that takes one more value.</summary>
internal sealed record Push(Expr Register, Expr Value) : Expr(Register.Width)
{
    public override IReadOnlyList<Expr> Operands => [Register, Value];
    public override Expr With(IReadOnlyList<Expr> o) => this with { Register = o[0], Value = o[1], Width = o[0].Width };
    public override string Text() => $"{Wrap(Register, 4)}.Push({Value})";
    public override string OpName => "push";
}

/// <summary>
/// The values that earlier steps have left, each weighted by how its key answers a query: with shares of one, or each for itself.
/// Where there are none it is zero.
/// </summary>
internal sealed record Recall(string Keys, string Values, bool HasShares, Expr Query, Dim? Result) : Expr(Result)
{
    public override IReadOnlyList<Expr> Operands => [Query];
    public override Expr With(IReadOnlyList<Expr> o) => this with { Query = o[0] };
    public override string Text() => $"WeightedSum({(HasShares ? $"Softmax({Weights(Answer)})" : Weights($"Sigmoid({Answer})"))}, {Values})";
    public override string OpName => HasShares ? "attention" : "weighted sum";
    string Answer => Query.Width is null ? $"{Wrap(Query, 2)} * e" : $"Dot({Query}, e)";
    string Weights(string weight) => $"{Keys}.Map(e => {weight})";
}

/// <summary>
/// A local that a loop changes: Next, then out of the loop where A and B compare, otherwise After; these read the local. Only a
/// <see cref="Let"/> holds one.
/// </summary>
internal sealed record Iteration(string Local, int Rounds, Expr Init, Expr Next, string Op, Expr A, Expr B, Expr After) : Expr(Init.Width)
{
    public override IReadOnlyList<Expr> Operands => [Init, Next, A, B, After];
    public override Expr With(IReadOnlyList<Expr> o) => this with { Init = o[0], Next = o[1], A = o[2], B = o[3], After = o[4], Width = o[0].Width };
    public override string Text() => string.Create(CultureInfo.InvariantCulture,
        $"{Init}; for (int n = 0; n < {Rounds}; n++) {{ {Local} = {Next}; if ({Wrap(A, 1)} {Op} {Wrap(B, 1)}) break; {Local} = {After}; }}");
    public override string OpName => "iteration";
}

/// <summary>An index as C# writes it: a number, or the token input.</summary>
internal static class Place
{
    public static string Text(int? index) => index is { } i ? i.ToString(CultureInfo.InvariantCulture) : "x";
}

/// <summary>A vector of zeros and ones; no gradient.</summary>
internal sealed record Compare(string Op, Expr A, Expr B) : Expr(A.Width)
{
    public override IReadOnlyList<Expr> Operands => [A, B];
    public override Expr With(IReadOnlyList<Expr> o) => this with { A = o[0], B = o[1], Width = o[0].Width };
    public override int Precedence => 0;
    public override string Text() => $"{Wrap(A, 1)} {Op} {Wrap(B, 1)}";
    public override string OpName => "compare";
}

internal sealed record Where(Expr Mask, Expr Yes, Expr No) : Expr(No.Width)
{
    public override IReadOnlyList<Expr> Operands => [Mask, Yes, No];
    public override Expr With(IReadOnlyList<Expr> o) => this with { Mask = o[0], Yes = o[1], No = o[2], Width = o[2].Width };
    public override string Text() => $"Where({Mask}, {Yes}, {No})";
    public override string OpName => "where";
}

/// <summary><c>a > b ? yes : no</c> on scalars' comparison; the branches are pure and of one type.</summary>
internal sealed record Choose(string Op, Expr A, Expr B, Expr Yes, Expr No) : Expr(Yes.Width)
{
    public override IReadOnlyList<Expr> Operands => [A, B, Yes, No];
    public override Expr With(IReadOnlyList<Expr> o) => this with { A = o[0], B = o[1], Yes = o[2], No = o[3], Width = o[2].Width };
    public override int Precedence => 0;
    public override string Text() => $"{Wrap(A, 1)} {Op} {Wrap(B, 1)} ? {Wrap(Yes, 1)} : {Wrap(No, 1)}";
    public override string OpName => "choose";
}

/// <summary><c>option ? yes : no</c>, decided while compiling.</summary>
internal sealed record ChooseByOption(string Option, Expr Yes, Expr No) : Expr(Yes.Width)
{
    public override IReadOnlyList<Expr> Operands => [Yes, No];
    public override Expr With(IReadOnlyList<Expr> o) => this with { Yes = o[0], No = o[1], Width = o[0].Width };
    public override int Precedence => 0;
    public override string Text() => $"{Option} ? {Wrap(Yes, 1)} : {Wrap(No, 1)}";
    public override string OpName => "choose by option";
}

internal sealed record StopGradient(Expr A) : Expr(A.Width)
{
    public override IReadOnlyList<Expr> Operands => [A];
    public override Expr With(IReadOnlyList<Expr> o) => this with { A = o[0], Width = o[0].Width };
    public override string Text() => $"StopGradient({A})";
    public override string OpName => "stop gradient";
}

internal sealed record Dropout(Expr A, double Rate, bool PerSequence) : Expr(A.Width)
{
    public override IReadOnlyList<Expr> Operands => [A];
    public override Expr With(IReadOnlyList<Expr> o) => this with { A = o[0], Width = o[0].Width };
    public override string Text() => $"Dropout({A}, {new Literal(Rate)}{(PerSequence ? ", Per.Sequence" : "")})";
    public override string OpName => PerSequence ? "dropout per sequence" : "dropout";
}

/// <summary>A step of a sub-cell.</summary>
internal sealed record CallCell(string Member, Expr A, Dim Result) : Expr(Result)
{
    public override IReadOnlyList<Expr> Operands => [A];
    public override Expr With(IReadOnlyList<Expr> o) => this with { A = o[0] };
    public override string Text() => $"{Member}.Step({A})";
    public override string OpName => "sub-cell";
}

/// <summary>A state of a sub-cell, as it stands.</summary>
internal sealed record MemberState(string Member, string State, Dim? Width) : Expr(Width)
{
    public override string Text() => $"{Member}.{State}";
    public override string OpName => "sub-cell state";
}
