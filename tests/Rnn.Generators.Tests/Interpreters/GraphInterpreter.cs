using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Tests.Interpreters;

/// <summary>Where a value is asked for: a row of the batch, and a step on up to two axes.</summary>
internal readonly record struct At(int Row, string? Axis = null, int Step = 0, string? Inner = null, int InnerStep = 0)
{
    public int On(string axis) => axis == Axis ? Step : axis == Inner ? InnerStep : throw new InvalidOperationException($"no step on {axis}");

    /// <summary>The same place as a value of a smaller space sees it.</summary>
    public At In(Space space) => space.IsOnce ? new(0)
        : space.IsDistinct ? new(0, space.Axis, On(space.Axis!))
        : new(Row, space.Axis, space.Axis is null ? 0 : On(space.Axis), space.Inner, space.Inner is null ? 0 : On(space.Inner));
}

/// <summary>
/// Runs a graph in double precision by asking for values: each is computed where it is needed, once. It knows nothing of the order of
/// nodes, of loops or of layout, so every pass must leave its answers alone. A delay asks for its operand one step earlier; a
/// cycle without a delay is an error.
/// </summary>
internal sealed class GraphInterpreter(GraphInputs inputs)
{
    readonly Dictionary<(Value Value, At At), double[]?> known = [];

    /// <summary>How often each op was computed, by name.</summary>
    public Dictionary<string, int> Counts { get; } = [];

    /// <summary>A value at a place; the place may lie in a larger space than the value's.</summary>
    public double[] Get(Value value, At at)
    {
        var key = (value, at.In(value.Space));
        if (known.TryGetValue(key, out var result)) return result ?? throw new InvalidGraphException($"{value} needs itself at one step");
        known[key] = null;
        result = Compute(value, key.Item2);
        if (result.Length != value.Shape.Rows * value.Shape.Columns && !value.Shape.IsToken)
            throw new InvalidGraphException($"{value.Definition} gives {result.Length} numbers");
        known[key] = result;
        return result;
    }

    /// <summary>A value at every place of its space, in order of row, step, inner step.</summary>
    public IReadOnlyList<double[]> All(Value value) => [.. Places(value).Select(at => Get(value, at))];

    /// <summary>A value as a space sees it, every place one after another.</summary>
    public double[] AllIn(Value value, Space space) => [.. Places(space, value).SelectMany(at => Get(value, at))];

    double[] Compute(Value value, At at)
    {
        var node = value.Definition;
        Counts[node.Op.Name] = Counts.GetValueOrDefault(node.Op.Name) + 1;
        return node.Op switch
        {
            ParameterOp p => inputs.Parameter(p.Parameter),
            InputOp { Port: { Across: { } across } pairs } i => inputs.Input(pairs, i.Gradient, at.Row, GraphInputs.Pair(at.On(pairs.Space.Axis!), at.On(across))),
            InputOp i => inputs.Input(i.Port, i.Gradient, at.Row, at.Axis is null ? 0 : at.Step),
            Draw d => inputs.Draws is { } draws ? draws(d, at.Row, at.Axis is null ? 0 : at.Step) : [.. Enumerable.Repeat((double)d.Mean, d.Width)],
            Delay d => Delayed(node, d, value.Index, at),
            StepAt s => (int)Get(node.Operands[1], at)[0] is var step && step < LengthOf(s.Axis, at.Row) ? Get(node.Operands[0], new(at.Row, s.Axis, step)) : new double[value.Shape.Width],
            StepSum => SummedAt(node, at),
            StepNumber s => [at.On(s.Axis)],
            Again a => Get(node.Operands[0], new(at.Row, a.From, at.Step)),
            Remember r => Get(node.Operands[0], new(at.Row, r.From, at.Step)),
            SumOver => Reduce(node.Operands[0], value.Space, at, (a, b) => a + b, 0),
            MaxOver => Reduce(node.Operands[0], value.Space, at, Math.Max, double.NegativeInfinity),
            DistinctTokens => value.Index == DistinctTokens.List ? [TokensOf(node)[at.Step]] : [TokensOf(node).IndexOf(Get(node.Operands[0], at)[0])],
            Distribute => Get(node.Operands[0], new(0, node.Operands[0].Space.Axis, (int)Get(node.Operands[1], at)[0])),
            Collect => Collected(node, at.Step),
            OuterSum => OuterProducts(node, value.Shape),
            ScatterSum s => Scattered(node, s, value.Shape),
            var op => OpTable.Meanings[op.Name](op, Array.ConvertAll(node.Operands, o => Get(o, at)), value.Shape),
        };
    }

    double[] Delayed(Node node, Delay delay, int result, At at)
    {
        int length = LengthOf(delay.Axis, at.Row);
        int step = result == Delay.Final
            ? delay.Down ? 0 : length - 1
            : delay.Down ? at.On(delay.Axis) + 1 : at.On(delay.Axis) - 1;
        return step < 0 || step >= length
            ? Get(node.Operands[1], new(at.Row))
            : Get(node.Operands[0], new(at.Row, delay.Axis, step));
    }

    /// <summary>Folds an operand over the axes (and rows) that the target lacks.</summary>
    double[] Reduce(Value operand, Space target, At at, Func<double, double, double> fold, double start)
    {
        var result = Enumerable.Repeat(start, operand.Shape.Rows * operand.Shape.Columns).ToArray();
        foreach (var place in Places(operand).Where(p => p.In(target) == at))
        {
            var x = Get(operand, place);
            for (int i = 0; i < result.Length; i++) result[i] = fold(result[i], x[i]);
        }
        return result;
    }

    /// <summary>The tokens of all rows and steps, each once.</summary>
    List<double> TokensOf(Node distinct) => [.. Places(distinct.Operands[0]).Select(at => Get(distinct.Operands[0], at)[0]).Distinct()];

    double[] Collected(Node node, int token)
    {
        var sum = new double[node.Result.Shape.Width];
        foreach (var place in Places(node.Operands[0]))
            if ((int)Get(node.Operands[1], place)[0] == token)
                for (int i = 0; i < sum.Length; i++) sum[i] += Get(node.Operands[0], place)[i];
        return sum;
    }

    /// <summary>What stands at the places of the row whose token is the step's number.</summary>
    double[] SummedAt(Node node, At at)
    {
        var sum = new double[node.Result.Shape.Width];
        foreach (var place in Places(node.Operands[1]).Where(p => p.Row == at.Row && (int)Get(node.Operands[1], p)[0] == at.Step))
            for (int i = 0; i < sum.Length; i++) sum[i] += Get(node.Operands[0], place)[i];
        return sum;
    }

    double[] OuterProducts(Node node, Shape shape)
    {
        var sum = new double[shape.Rows * shape.Columns];
        foreach (var place in Places(Space.Join(node.Operands[0].Space, node.Operands[1].Space), node.Operands))
        {
            var (a, b) = (Get(node.Operands[0], place), Get(node.Operands[1], place));
            for (int i = 0; i < sum.Length; i++) sum[i] += a[i / shape.Columns] * b[i % shape.Columns];
        }
        return sum;
    }

    double[] Scattered(Node node, ScatterSum scatter, Shape shape)
    {
        var sum = new double[shape.Rows * shape.Columns];
        foreach (var place in Places(Space.Join(node.Operands[0].Space, node.Operands[1].Space), node.Operands))
        {
            var (d, token) = (Get(node.Operands[0], place), (int)Get(node.Operands[1], place)[0]);
            for (int i = 0; i < d.Length; i++) sum[scatter.IntoRows ? token * shape.Columns + i : i * shape.Columns + token] += d[i];
        }
        return sum;
    }

    int LengthOf(string axis, int row) => inputs.Lengths[Space.BaseOf(axis)][row];

    IEnumerable<At> Places(Value value) => Places(value.Space, value);

    /// <summary>Every place of a space; where its rows are tokens, the values say which.</summary>
    IEnumerable<At> Places(Space space, params Value[] values)
    {
        if (space.IsDistinct) return Enumerable.Range(0, TokensOf(Origin(space, values)).Count).Select(i => new At(0, space.Axis, i));
        if (space.IsOnce) return [new(0)];
        return from row in Enumerable.Range(0, inputs.Rows)
               from step in Enumerable.Range(0, space.Axis is null ? 1 : LengthOf(space.Axis, row))
               from inner in Enumerable.Range(0, space.Inner is null ? 1 : LengthOf(space.Inner, row))
               where IsThere(space, step, inner)
               select new At(row, space.Axis, step, space.Inner, inner);
    }

    /// <summary>Whether a pair of steps exists: a scan has walked only those that lie before its step, or behind it.</summary>
    static bool IsThere(Space space, int step, int inner) => space.Inner is null
        || !Space.IsWalked(space.Axis) && !Space.IsWalked(space.Inner)
        || (Space.IsWalked(space.Inner) ? (space.Inner, Walked: inner, At: step) : (Inner: space.Axis!, Walked: step, At: inner)) is var (axis, walked, now) && (Space.IsWalkedDown(axis) ? walked > now : walked < now);

    /// <summary>The node that made the space that values live in.</summary>
    static Node Origin(Space space, IEnumerable<Value> values)
    {
        var work = new Stack<Node>(values.Select(v => v.Definition));
        var seen = new HashSet<Node>();
        while (work.Count > 0)
        {
            var node = work.Pop();
            if (!seen.Add(node)) continue;
            if (node.Op is DistinctTokens && node.Results[DistinctTokens.List].Space == space) return node;
            foreach (var operand in node.Operands) work.Push(operand.Definition);
        }
        throw new InvalidGraphException($"nothing makes {space}");
    }
}
