using Rnn.RandomPrograms.Equations;

namespace Rnn.RandomPrograms.Generation;

/// <summary>Invents cells: one to three states, perhaps a cell inside, equations over all ops.</summary>
internal static class CellGenerator
{
    static readonly Dim I = new NamedDim("I"), H = new NamedDim("H"), K = new NamedDim("K");

    /// <summary>An open cell for the given widths of input, output and a third dimension.</summary>
    public static CellDefinition Open(Random random, string name, int input, int output, int third, CellDefinition? inner, IReadOnlyList<string> featured)
    {
        var sizes = new Dictionary<string, int> { ["I"] = input, ["H"] = output, ["K"] = third };
        var cell = new CellWriter(random, name, sizes);
        bool hasThird = random.Next(3) == 0;
        cell.Show(new NameRead(NameKind.Input, "x", I), 1);
        var result = Equations(cell, H, hasThird ? [H, K] : [H], inner, featured);
        return cell.Finish(hasThird ? ["I", "H", "K"] : ["I", "H"], I, false, result);
    }

    /// <summary>A network: closed dimensions, cells as members, a Step that is the model's entry.</summary>
    public static CellDefinition Network(Random random, int input, bool takesToken, int output, IReadOnlyList<CellDefinition> inner, IReadOnlyList<string> featured)
    {
        var cell = new CellWriter(random, "Model", new Dictionary<string, int>());
        var (from, to) = (new NumberDim(input), new NumberDim(output));
        if (takesToken)
        {
            bool columns = random.Next(2) == 0;
            var embedded = new NumberDim(1 + random.Next(6));
            var row = cell.Let(new(new Row(columns ? cell.Matrix(embedded, from) : cell.Matrix(from, embedded), columns, null, embedded), 1));
            if (random.Next(2) == 0)
            {
                var memory = cell.State("Q", new MatrixDim(from, embedded));
                var own = cell.Let(new(new ComputedRow(memory, null, embedded), 1));
                cell.Assign("Q", new WithRow(memory, new Apply("Tanh", 0.5 * own.Expr + row.Expr)));
            }
            if (random.Next(2) == 0) cell.Let(new(new Entry(cell.Parameter(from), null), 1));
        }
        else cell.Show(new NameRead(NameKind.Input, "x", from), 1);
        Return? result = null;
        foreach (var member in inner) Call(cell, member, to);
        result = Equations(cell, to, random.Next(2) == 0 ? [to] : [], null, featured);
        return cell.Finish([], from, takesToken, result);
    }

    static Return Equations(CellWriter cell, Dim output, IReadOnlyList<Dim> stateWidths, CellDefinition? inner, IReadOnlyList<string> featured)
    {
        var random = cell.Random;
        var writer = new ExpressionWriter(cell);
        int count = stateWidths.Count == 0 ? 0 : 1 + random.Next(3);
        var states = Enumerable.Range(0, count).Select(i => cell.State(i == 0 ? "h" : i == 1 ? "c" : "m", i == 0 ? stateWidths[0] : StateWidth())).ToList();
        Dim? StateWidth() => random.Next(6) == 0 ? null : stateWidths[random.Next(stateWidths.Count)];

        if (inner is not null) Call(cell, inner, output);
        for (int i = random.Next(3); i > 0; i--) cell.Let(writer.Vector(random.Next(3) == 0 ? cell.AnyVector().Expr.Width! : output, 2).Tamed());
        foreach (var op in featured) cell.Let(writer.Recipe(op, output, 1).Tamed());

        foreach (var state in states.Skip(1))
        {
            cell.Hide(state);
            cell.Assign(state.Name, Next(writer, cell, state));
            cell.Show(state, 1.5);
        }
        var last = featured.Count > 0 ? writer.Vector(output, 1).Tamed().Expr + Latest(cell, output) : writer.Vector(output, 1).Tamed().Expr;
        if (count == 0) return new Return(null, last);
        cell.Hide(states[0]);
        if (random.Next(2) == 0) return new Return("h", Mixed(random, states[0], last));
        cell.Assign("h", Mixed(random, states[0], last));
        cell.Show(states[0], 1.5);
        return new Return(null, random.Next(3) == 0 ? (random.Next(2) == 0 ? writer.Vector(output, 1).Tamed().Expr : new Apply("Tanh", states[0])) : states[0]);
    }

    /// <summary>A featured op's value must reach the output.</summary>
    static Expr Latest(CellWriter cell, Dim width) => cell.LatestLocal(width);

    /// <summary>A state's next value, bounded whatever happens: squashed, leaking, or gated.</summary>
    static Expr Next(ExpressionWriter writer, CellWriter cell, NameRead state) =>
        state.Width is { } width
            ? Mixed(cell.Random, state, writer.Vector(width, 2).Tamed().Expr)
            : 0.5 * (Expr)state + new Apply("Tanh", new SumOf(writer.Vector(cell.AnyVector().Expr.Width!, 1).Tamed().Expr));

    static Expr Mixed(Random random, Expr state, Expr candidate) => random.Next(4) switch
    {
        0 => 0.625 * state + 0.375 * candidate,
        1 => new Apply("Tanh", candidate),
        2 => new Apply("Sigmoid", candidate) * state + new Apply("Tanh", candidate),
        _ => new Apply("Tanh", candidate + state),
    };

    /// <summary>A member and its step, its result and its states in scope; nothing where no vector in scope has a width that the cell can do with.</summary>
    static void Call(CellWriter cell, CellDefinition inner, Dim output)
    {
        List<Dim> Arguments(Dim input) => [.. inner.Dimensions.Select(d => d == "I" ? input : output)];
        if (cell.AnyVector(width => inner.Fits(Arguments(width).Select(cell.SizeOf)))?.Tamed() is not { } x) return;
        var arguments = Arguments(x.Expr.Width!);
        var member = cell.Member(inner, arguments);
        var sizes = inner.Dimensions.Zip(arguments).ToDictionary(p => p.First, p => p.Second);
        cell.Let(new(new CallCell(member.Name, x.Expr, output), 1.5));
        foreach (var state in inner.States.Take(1))
            cell.Show(new MemberState(member.Name, state.Name, state.Width is NamedDim n ? sizes[n.Name] : null), 1.5);
    }
}
