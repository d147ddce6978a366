using Rnn.RandomPrograms.Equations;

namespace Rnn.RandomPrograms.Generation;

/// <summary>
/// Collects a cell while its equations are invented: names of fields and locals, and what is in scope with which dimension. Parameters
/// appear as equations ask for them.
/// </summary>
internal sealed class CellWriter(Random random, string name, IReadOnlyDictionary<string, int> sizes)
{
    readonly List<MatrixField> matrices = [];
    readonly List<VectorField> vectors = [];
    readonly List<VectorField> states = [];
    readonly List<SequenceField> sequences = [];
    readonly List<OptionField> options = [];
    readonly List<MemberField> members = [];
    readonly List<CellStatement> body = [];
    readonly List<(Expr Read, double Size)> scope = [];
    readonly List<(string Sequence, Func<Expr> Element)> appends = [];

    public Random Random => random;
    public IReadOnlyDictionary<string, int> Sizes => sizes;
    public IReadOnlyList<MemberField> Members => members;
    public IReadOnlyList<VectorField> States => states;

    public int SizeOf(Dim dim) => dim.Size(sizes);

    public void Show(Expr read, double size) => scope.Add((read, size));

    public void Hide(Expr read) => scope.RemoveAll(s => s.Read == read);

    /// <summary>A name in scope of the given width (null: a scalar), if there is one.</summary>
    public Term? Read(Dim? width)
    {
        var fitting = scope.Where(s => Equals(s.Read.Width, width)).ToList();
        if (fitting.Count == 0) return null;
        var (read, size) = fitting[random.Next(fitting.Count)];
        return new(read, size);
    }

    /// <summary>Any vector in scope.</summary>
    public Term AnyVector() => AnyVector(_ => true)!.Value;

    /// <summary>Any vector in scope of a width that will do, if there is one.</summary>
    public Term? AnyVector(Func<Dim, bool> fits)
    {
        var fitting = scope.Where(s => s.Read.Width is { } width and not (MatrixDim or PastDim) && fits(width)).ToList();
        if (fitting.Count == 0) return null;
        var (read, size) = fitting[random.Next(fitting.Count)];
        return new(read, size);
    }

    public string Matrix(Dim rows, Dim columns)
    {
        var field = new MatrixField("W" + matrices.Count, rows, columns);
        matrices.Add(field);
        return field.Name;
    }

    /// <summary>A matrix that is there already, used once more, where one fits.</summary>
    public string MatrixOrShared(Dim rows, Dim columns)
    {
        var shared = matrices.Where(m => m.Rows == rows && m.Columns == columns).ToList();
        return shared.Count > 0 && random.Next(5) == 0 ? shared[random.Next(shared.Count)].Name : Matrix(rows, columns);
    }

    public Expr Parameter(Dim? width)
    {
        var shared = vectors.Where(v => Equals(v.Width, width)).ToList();
        if (shared.Count > 0 && random.Next(6) == 0) return new NameRead(NameKind.Parameter, shared[random.Next(shared.Count)].Name, width);
        var field = new VectorField((width is null ? "s" : "b") + vectors.Count, width);
        vectors.Add(field);
        return new NameRead(NameKind.Parameter, field.Name, width);
    }

    public NameRead State(string stateName, Dim? width)
    {
        states.Add(new(stateName, width));
        var read = new NameRead(NameKind.State, stateName, width);
        Show(read, 1);
        return read;
    }

    /// <summary>A matrix in scope, if there is one.</summary>
    public Expr? Memory(MatrixDim size) => Read(size)?.Expr;

    /// <summary>A new state that is a matrix; what it becomes is assigned here, and what follows reads it.</summary>
    public Expr AddMemory(MatrixDim size, Func<Expr, Expr> next)
    {
        var memory = State("M" + states.Count, size);
        Assign(memory.Name, next(memory));
        return memory;
    }

    /// <summary>
    /// A state that is a sequence, which what follows may read: one that is there already, or a new one. What it takes, by its width, is
    /// invented where the step ends.
    /// </summary>
    public SequenceField Sequence(Dim? width, Func<Dim?, Expr> element)
    {
        var shared = sequences.Where(s => Equals(s.Width, width)).ToList();
        if (shared.Count > 0 && random.Next(3) == 0) return shared[random.Next(shared.Count)];
        var field = new SequenceField("q" + sequences.Count, width, ProgramGenerator.MostSteps + 1 + random.Next(5));
        sequences.Add(field);
        appends.Add((field.Name, () => element(width)));
        return field;
    }

    public string Option(string type, string prefix, string value)
    {
        var option = new OptionField(type, prefix + options.Count, value);
        options.Add(option);
        return option.Name;
    }

    public MemberField Member(CellDefinition cell, IReadOnlyList<Dim> arguments)
    {
        var member = new MemberField("inner" + members.Count, cell, arguments);
        members.Add(member);
        return member;
    }

    public Term Let(Term value)
    {
        var local = "v" + body.OfType<Let>().Count();
        body.Add(new Let(local, value.Expr));
        var read = new NameRead(NameKind.Local, local, value.Expr.Width);
        Show(read, value.Size);
        return new(read, value.Size);
    }

    /// <summary>A local that a loop changes, from where it starts; what the loop does with it reads it.</summary>
    public Term Iterate(Expr start, double size, Func<NameRead, Iteration> loop)
    {
        var local = "v" + body.OfType<Let>().Count();
        var read = new NameRead(NameKind.Local, local, start.Width);
        body.Add(new Let(local, loop(read)));
        Show(read, size);
        return new(read, size);
    }

    /// <summary>The last local of a width.</summary>
    public Expr LatestLocal(Dim width) => scope.Last(s => s.Read is NameRead { Kind: NameKind.Local } && Equals(s.Read.Width, width)).Read;

    /// <summary>The last local that is a vector, or any.</summary>
    public Term LatestVector() => scope.LastOrDefault(s => s.Read is NameRead { Kind: NameKind.Local, Width: not (null or MatrixDim or PastDim) }) is ({ } read, var size) ? new(read, size) : AnyVector();

    public void Assign(string state, Expr value) => body.Add(new Assign(state, value));

    public CellDefinition Finish(IReadOnlyList<string> dimensions, Dim input, bool takesToken, Return result)
    {
        foreach (var (sequence, element) in appends) body.Add(new Append(sequence, element()));
        body.Add(result);
        var cell = new CellDefinition(name, dimensions, input, takesToken, result.Value.Width!, matrices, vectors, states, options, members, body) { Sequences = sequences };
        return cell.IsBoundToSizes ? cell with { BoundTo = sizes } : cell;
    }
}
