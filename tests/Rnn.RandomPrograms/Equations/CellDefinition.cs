namespace Rnn.RandomPrograms.Equations;

internal sealed record MatrixField(string Name, Dim Rows, Dim Columns);

/// <summary>A vector or (Width null) scalar field: a parameter or a state; of a matrix's width, a state that is one.</summary>
internal sealed record VectorField(string Name, Dim? Width);

/// <summary>A state that is a sequence and takes one more element a step, of a width or (null) a scalar; a stream keeps so many at most.</summary>
internal sealed record SequenceField(string Name, Dim? Width, int MaxLength);

/// <summary>An option of a cell: an activation by the name of its op, or a C# constant.</summary>
internal sealed record OptionField(string Type, string Name, string Value);

/// <summary>A cell used inside another: which one, and its type arguments in the outer cell's dimensions.</summary>
internal sealed record MemberField(string Name, CellDefinition Cell, IReadOnlyList<Dim> Arguments);

internal abstract record CellStatement(Expr Value)
{
    public abstract string Text();
}

internal sealed record Let(string Name, Expr Value) : CellStatement(Value)
{
    public override string Text() => Value is Iteration ? $"var {Name} = {Value}" : $"var {Name} = {Value};";
}

internal sealed record Assign(string State, Expr Value) : CellStatement(Value)
{
    public override string Text() => $"{State} = {Value};";
}

/// <summary>A sequence takes one more element.</summary>
internal sealed record Append(string Sequence, Expr Value) : CellStatement(Value)
{
    public override string Text() => $"{Sequence} = {Sequence}.Append({Value});";
}

/// <summary><c>return e</c>, or <c>return h = e</c> where a state is named.</summary>
internal sealed record Return(string? State, Expr Value) : CellStatement(Value)
{
    public override string Text() => State is null ? $"return {Value};" : $"return {State} = {Value};";
}

/// <summary>
/// A cell: open in its dimensions (type parameters), or closed (none), in which case it is a network whose Step is an entry.
/// <paramref name="IsBuiltIn"/>: the runtime library has it under this name, its text is not printed.
/// </summary>
internal sealed record CellDefinition(
    string Name,
    IReadOnlyList<string> Dimensions,
    Dim Input,
    bool TakesToken,
    Dim Output,
    IReadOnlyList<MatrixField> Matrices,
    IReadOnlyList<VectorField> Vectors,
    IReadOnlyList<VectorField> States,
    IReadOnlyList<OptionField> Options,
    IReadOnlyList<MemberField> Members,
    IReadOnlyList<CellStatement> Body,
    bool IsBuiltIn = false)
{
    /// <summary>States that are sequences: each is read, then takes one more element, once a step.</summary>
    public IReadOnlyList<SequenceField> Sequences { get; init; } = [];

    /// <summary>Whether an equation uses an index or a width that fits some sizes only.</summary>
    public bool IsBoundToSizes => Expressions().Any(e => e is Slice or Entry or Row or ComputedRow);

    /// <summary>Whether a state, here or inside, is a shift register.</summary>
    public bool HasRegister => States.Any(s => s.Width is PastDim) || Members.Any(m => m.Cell.HasRegister);

    /// <summary>Whether a state, here or inside, is a sequence.</summary>
    public bool HasSequence => Sequences.Count > 0 || Members.Any(m => m.Cell.HasSequence);

    public bool IsNetwork => Dimensions.Count == 0;

    /// <summary>The only sizes of its dimensions that an index or a width in its equations fits; null where any will do.</summary>
    public IReadOnlyDictionary<string, int>? BoundTo { get; init; }

    /// <summary>Whether it may be used with these sizes of its dimensions, in their order.</summary>
    public bool Fits(IEnumerable<int> sizes) => BoundTo is not { } bound || Dimensions.Select(d => bound[d]).SequenceEqual(sizes);

    /// <summary>Every expression, outermost first.</summary>
    public IEnumerable<Expr> Expressions() => Body.SelectMany(s => Flatten(s.Value));

    static IEnumerable<Expr> Flatten(Expr e) => e.Operands.SelectMany(Flatten).Prepend(e);
}
