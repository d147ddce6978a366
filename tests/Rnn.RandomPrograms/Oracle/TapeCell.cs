using Rnn.RandomPrograms.Equations;

namespace Rnn.RandomPrograms.Oracle;

/// <summary>A cell's equations walked over a tape: operands from left to right, as C# evaluates them.</summary>
internal sealed class TapeCell : ICellRun
{
    readonly CellDefinition cell;
    readonly IReadOnlyDictionary<string, int> sizes;
    readonly IReadOnlyDictionary<string, string> options;
    readonly string scope;
    readonly Func<string, Var> parameter;
    readonly Tape tape;
    readonly Draws? draws;
    readonly Dictionary<string, TapeCell> members;
    readonly Dictionary<string, Var> states = [];
    readonly Dictionary<string, List<Var>> sequences;
    readonly Dictionary<string, Var> locals = [];
    Var? input;
    int token;

    public TapeCell(CellDefinition cell, IReadOnlyDictionary<string, int> sizes, IEnumerable<(string Option, string Value)> options, string scope,
        Func<string, Var> parameter, Tape tape, Draws? draws)
    {
        (this.cell, this.sizes, this.scope, this.parameter, this.tape, this.draws) = (cell, sizes, scope, parameter, tape, draws);
        var values = cell.Options.ToDictionary(o => o.Name, o => o.Value);
        foreach (var (option, value) in options) values[option] = value;
        this.options = values;
        members = cell.Members.ToDictionary(m => m.Name, m => new TapeCell(m.Cell, SizesOf(m, sizes), [], Names.Join(scope, m.Name), parameter, tape, draws));
        sequences = cell.Sequences.ToDictionary(s => s.Name, _ => new List<Var>());
        foreach (var s in cell.States) states[s.Name] = new Var(new double[s.Width?.Size(sizes) ?? 1]);
    }

    /// <summary>The sizes that a member's dimensions have inside a cell of the given sizes.</summary>
    public static IReadOnlyDictionary<string, int> SizesOf(MemberField member, IReadOnlyDictionary<string, int> outer) =>
        member.Cell.Dimensions.Zip(member.Arguments, (d, a) => (d, a.Size(outer))).ToDictionary(p => p.d, p => p.Item2);

    public void SetState(string path, Var value)
    {
        if (path.IndexOf('.') is >= 0 and var dot) members[path[..dot]].SetState(path[(dot + 1)..], value);
        else states[path] = value;
    }

    public Var State(string path) => path.IndexOf('.') is >= 0 and var dot ? members[path[..dot]].State(path[(dot + 1)..]) : states[path];

    public Var Appended(string path) => path.IndexOf('.') is >= 0 and var dot ? members[path[..dot]].Appended(path[(dot + 1)..]) : sequences[path][^1];

    public Var Step(Var? x, int token)
    {
        (input, this.token) = (x, token);
        locals.Clear();
        foreach (var statement in cell.Body)
        {
            var value = statement is Let { Value: Iteration loop } ? Iterate(loop) : Evaluate(statement.Value);
            switch (statement)
            {
                case Let let: locals[let.Name] = value; break;
                case Assign assign: states[assign.State] = value; break;
                case Append append: sequences[append.Sequence].Add(value); break;
                case Return { State: { } state }: return states[state] = value;
                default: return value;
            }
        }
        throw new InvalidOperationException($"{cell.Name} returns nothing");
    }

    Var Iterate(Iteration loop)
    {
        locals[loop.Local] = Evaluate(loop.Init);
        for (int n = 0; n < loop.Rounds; n++)
        {
            locals[loop.Local] = Evaluate(loop.Next);
            if (tape.Decide(loop.Op, Evaluate(loop.A), Evaluate(loop.B))) break;
            locals[loop.Local] = Evaluate(loop.After);
        }
        return locals[loop.Local];
    }

    Var Evaluate(Expr e)
    {
        switch (e)
        {
            case Literal l: return new Var([l.Value]);
            case NameRead { Kind: NameKind.Input }: return input!;
            case NameRead { Kind: NameKind.Local } n: return locals[n.Name];
            case NameRead { Kind: NameKind.State } n: return states[n.Name];
            case NameRead { Kind: NameKind.Option } n: return new Var([double.Parse(options[n.Name], System.Globalization.CultureInfo.InvariantCulture)]);
            case NameRead n: return parameter(Names.Join(scope, n.Name));
            case MatrixProduct p:
                var matrix = cell.Matrices.Single(m => m.Name == p.Matrix);
                return tape.Product(parameter(Names.Join(scope, p.Matrix)), matrix.Rows.Size(sizes), matrix.Columns.Size(sizes), p.Transposed, Evaluate(p.Operand));
            case Arithmetic b: return tape.Arithmetic(b.Op, Evaluate(b.A), Evaluate(b.B));
            case Negate n: return tape.Negate(Evaluate(n.A));
            case Apply { IsOption: true } a: return tape.Apply(options[a.Function], Evaluate(a.A));
            case Apply a: return tape.Apply(a.Function, Evaluate(a.A));
            case Extreme m: return tape.Extreme(m.Maximum, Evaluate(m.A), Evaluate(m.B));
            case Clamp c: return tape.Clamp(Evaluate(c.A), c.Low, c.High);
            case Softmax s: return tape.Softmax(Evaluate(s.A));
            case SumOf s: return tape.Sum(Evaluate(s.A));
            case Largest m: return tape.Largest(Evaluate(m.A));
            case LayerNorm n: return tape.LayerNorm(Evaluate(n.A), n.Epsilon);
            case CosineSimilarity c: return tape.CosineSimilarity(Evaluate(c.A), Evaluate(c.B));
            case Dot d: return tape.Sum(tape.Arithmetic('*', Evaluate(d.A), Evaluate(d.B)));
            case Concat c: return tape.Concat(Evaluate(c.A), Evaluate(c.B));
            case Slice s: return tape.Pick(Evaluate(s.A), [.. Enumerable.Range(s.Start, s.Result.Size(sizes))]);
            case Entry n: return tape.Pick(Evaluate(n.A), [n.Index ?? token]);
            case Row r: return tape.Pick(parameter(Names.Join(scope, r.Matrix)), PlacesOf(r));
            case Outer o: return tape.Outer(Evaluate(o.A), Evaluate(o.B));
            case Times { B.Width: MatrixDim d } t: return tape.Times(Evaluate(t.A), Evaluate(t.B), d.Rows.Size(sizes));
            case Hadamard h: return tape.Arithmetic('*', Evaluate(h.A), Evaluate(h.B));
            case ComputedProduct { Matrix.Width: MatrixDim d } p: return tape.Product(Evaluate(p.Matrix), d.Rows.Size(sizes), d.Columns.Size(sizes), p.Transposed, Evaluate(p.Operand));
            case RowNorms { Matrix.Width: MatrixDim d } n: return tape.RowNorms(Evaluate(n.Matrix), d.Columns.Size(sizes));
            case ComputedRow r: return tape.Pick(Evaluate(r.Matrix), [.. Enumerable.Range((r.Index ?? token) * r.Result.Size(sizes), r.Result.Size(sizes))]);
            case WithRow w: return tape.Put(Evaluate(w.Matrix), Evaluate(w.NewRow), token);
            case Ago a: return tape.Pick(Evaluate(a.Register), [.. Enumerable.Range((a.Steps - 1) * a.Result.Size(sizes), a.Result.Size(sizes))]);
            case Push p: return tape.Push(Evaluate(p.Register), Evaluate(p.Value));
            case Recall r: return Recalled(r, Evaluate(r.Query));
            case Compare c: return tape.Compare(c.Op, Evaluate(c.A), Evaluate(c.B));
            case Where w: return tape.Where(Evaluate(w.Mask), Evaluate(w.Yes), Evaluate(w.No));
            case Choose c: return tape.Decide(c.Op, Evaluate(c.A), Evaluate(c.B)) ? Evaluate(c.Yes) : Evaluate(c.No);
            case ChooseByOption c: return options[c.Option] == "true" ? Evaluate(c.Yes) : Evaluate(c.No);
            case StopGradient s: return tape.Stop(Evaluate(s.A));
            case Dropout d: return Drop(d, Evaluate(d.A));
            case CallCell c: return members[c.Member].Step(Evaluate(c.A), 0);
            case MemberState m: return members[m.Member].State(m.State);
            default: throw new ArgumentException(e.GetType().Name);
        }
    }

    Var Recalled(Recall recall, Var query)
    {
        var sum = new Var(new double[recall.Result?.Size(sizes) ?? 1]);
        if (sequences[recall.Keys] is not [var first, .. var others]) return sum;
        Var Answer(Var key) => tape.Sum(tape.Arithmetic('*', query, key));
        var answers = others.Aggregate(Answer(first), (all, key) => tape.Concat(all, Answer(key)));
        var weights = recall.HasShares ? tape.Softmax(answers) : tape.Apply("Sigmoid", answers);
        foreach (var (i, value) in sequences[recall.Values].Index()) sum = tape.Arithmetic('+', sum, tape.Arithmetic('*', tape.Pick(weights, [i]), value));
        return sum;
    }

    int[] PlacesOf(Row row)
    {
        var matrix = cell.Matrices.Single(m => m.Name == row.Matrix);
        int rows = matrix.Rows.Size(sizes), columns = matrix.Columns.Size(sizes), at = row.Index ?? token;
        return [.. Enumerable.Range(0, row.Transposed ? rows : columns).Select(i => row.Transposed ? i * columns + at : at * columns + i)];
    }

    Var Drop(Dropout drop, Var x) => draws is null ? x : tape.Arithmetic('*', x, new Var(draws.Inverted(drop.PerSequence, x.Width, drop.Rate)));
}
