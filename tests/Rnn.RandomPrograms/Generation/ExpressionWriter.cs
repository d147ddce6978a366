using Rnn.RandomPrograms.Equations;

namespace Rnn.RandomPrograms.Generation;

/// <summary>Invents expressions of a given width from what a cell has in scope, over all ops of the language.</summary>
internal sealed class ExpressionWriter(CellWriter cell)
{
    static readonly string[] Smooth = ["Tanh", "Sigmoid", "Tanh", "Sigmoid", "Softplus"];

    /// <summary>Functions that simpler ops express, entry by entry: smooth ones, then those with a kink.</summary>
    static IEnumerable<string> Functions => [.. SmoothFunctions, .. BentFunctions];

    static readonly string[] OfMatrices =
        ["outer", "matrix * vector", "matrix.T * vector", "matrix + matrix", "matrix - matrix", "scalar * matrix", "matrix / scalar", "matrix * matrix", "hadamard", "rownorms", "matrix row"];

    static readonly string[] SmoothFunctions = ["Elu", "Celu", "Gelu", "GeluTanh", "Swish", "Mish", "LogSigmoid", "TanhShrink", "Softsign", "Erf"];
    static readonly string[] BentFunctions = ["LeakyRelu", "Selu", "HardTanh", "Relu6", "HardSwish", "HardSigmoid", "HardSigmoid6"];

    // Inside branches that a value decides: random draws are numbered in order of evaluation, so there are none here.
    int branches;

    Random Random => cell.Random;

    /// <summary>The ops that have a recipe of their own here; others come with the shape of programs.</summary>
    public static readonly IReadOnlyList<string> Recipes =
    [
        "product", "product transposed", "vector + vector", "vector - vector", "vector * vector", "vector / vector", "vector + scalar", "scalar + vector",
        "vector - scalar", "scalar - vector", "vector * scalar", "scalar * vector", "vector / scalar", "scalar / vector", "scalar + scalar", "scalar - scalar",
        "scalar * scalar", "scalar / scalar", "negate", "tanh", "sigmoid", "softplus", "relu", "exp", "log", "sqrt", "abs", "max", "min", "clamp", "softmax", "sum", "dot",
        "concat", "slice", "entry", "row", "compare", "where", "choose", "choose by option", "stop gradient", "dropout", "dropout per sequence",
        "activation option", "scalar functions", "largest", "cosinesimilarity", "layernorm", "delay", "attention", "weighted sum", "iteration", .. OfMatrices, .. Functions.Select(f => f.ToLowerInvariant()),
    ];


    /// <summary>Ops that fold or jump: programs with them stay small, so that few land on a kink.</summary>
    public static bool HasKink(string recipe) => BentFunctions.Any(f => f.ToLowerInvariant() == recipe) || recipe is "largest" or "iteration" or "relu" or "abs" or "max" or "min" or "clamp" or "compare" or "where" or "choose" or "activation option" or "scalar functions";

    /// <summary>A vector; deeper ones are made of shallower ones.</summary>
    public Term Vector(Dim width, int depth)
    {
        if (depth <= 0) return cell.Read(width) is { } known && Random.Next(4) > 0 ? known : Affine(width, cell.AnyVector());
        return Random.Next(10) switch
        {
            0 or 1 or 2 => Affine(width, Inner(depth)),
            3 or 4 => Squash(Vector(width, depth - 1)),
            5 => Times(Vector(width, depth - 1).Tamed(), Vector(width, depth - 1).Tamed()),
            6 => Plus(Vector(width, depth - 1), Vector(width, depth - 1)),
            _ => Recipe(AnyRecipe(), width, depth - 1),
        };
    }

    string AnyRecipe()
    {
        while (true)
        {
            var recipe = Recipes[Random.Next(Recipes.Count)];
            if ((!HasKink(recipe) || Random.Next(3) == 0) && (branches == 0 || !recipe.StartsWith("dropout", StringComparison.Ordinal))) return recipe;
        }
    }

    /// <summary>A vector of any width to multiply with.</summary>
    Term Inner(int depth)
    {
        var any = cell.AnyVector();
        return depth > 1 && Random.Next(3) == 0 ? Squash(Vector(any.Expr.Width!, depth - 1)) : any;
    }

    /// <summary>A sum of products and perhaps a bias, in any order.</summary>
    Term Affine(Dim width, Term first)
    {
        var terms = new List<Expr> { Product(width, first.Expr) };
        if (Random.Next(2) == 0) terms.Add(Product(width, cell.AnyVector().Expr));
        if (Random.Next(3) > 0) terms.Add(cell.Parameter(width));
        var shuffled = terms.ToArray();
        Random.Shuffle(shuffled);
        return new(shuffled.Aggregate((a, b) => a + b), 1 + 0.5 * terms.Count);
    }

    Expr Product(Dim width, Expr x) => Random.Next(6) == 0
        ? new MatrixProduct(cell.MatrixOrShared(x.Width!, width), true, x, width)
        : new MatrixProduct(cell.MatrixOrShared(width, x.Width!), false, x, width);

    Term Squash(Term x) => new(new Apply(Smooth[Random.Next(x.Size > 3 ? 4 : 5)], x.Expr), Math.Max(1, Math.Min(x.Size, 1.5)));

    static Term Plus(Term a, Term b) => new(a.Expr + b.Expr, a.Size + b.Size);
    static Term Times(Term a, Term b) => new(a.Expr * b.Expr, a.Size * b.Size);

    /// <summary>A number between the two that is exactly a float, so that interpreters in double precision see the numbers of eager mode.</summary>
    double Number(double low, double high) => Exact(low + Random.NextDouble() * (high - low));

    static double Exact(double value) => Math.Round(value * 64) / 64;

    double OneOver(Dim width) => Math.Max(Exact(1.0 / cell.SizeOf(width)), 1 / 64.0);

    Term Scalar(int depth) => Random.Next(depth <= 0 ? 3 : 6) switch
    {
        0 => new(new Entry(Some(out var width), Index(width)), 1.5),
        1 => cell.Read(null) ?? new(cell.Parameter(null), 0.6),
        2 => new(cell.Parameter(null), 0.6),
        3 => new(new SumOf(Some(out var w)) * OneOver(w), 1),
        4 => new(new Dot(Some(out var d), cell.Parameter(d)) * 0.5, 1),
        _ => new(new Apply("Tanh", Scalar(depth - 1).Expr), 1),
    };

    Expr Some(out Dim width)
    {
        var vector = cell.AnyVector().Tamed();
        width = vector.Expr.Width!;
        return vector.Expr;
    }

    int Index(Dim width)
    {
        return Random.Next(cell.SizeOf(width));
    }

    /// <summary>A vector made with one given op; whatever must be kept away from zero or bounded is.</summary>
    public Term Recipe(string op, Dim width, int depth)
    {
        Term V() => Vector(width, depth).Tamed();
        Term S() => Scalar(depth).Tamed();
        switch (op)
        {
            case "product": return Affine(width, cell.AnyVector());
            case "product transposed": { var x = Some(out var w); return new(new MatrixProduct(cell.MatrixOrShared(w, width), true, x, width), 1.5); }
            case "vector + vector": return Plus(V(), V());
            case "vector - vector": { var (a, b) = (V(), V()); return new(a.Expr - b.Expr, a.Size + b.Size); }
            case "vector * vector": return Times(V(), V());
            case "vector / vector": { var (a, b) = (V(), V()); return new(a.Expr / (1.5 + new Apply("Tanh", b.Expr)), 2 * a.Size); }
            case "vector + scalar": { var (a, b) = (V(), S()); return new(a.Expr + b.Expr, a.Size + b.Size); }
            case "scalar + vector": { var (a, b) = (S(), V()); return new(a.Expr + b.Expr, a.Size + b.Size); }
            case "vector - scalar": { var (a, b) = (V(), S()); return new(a.Expr - b.Expr, a.Size + b.Size); }
            case "scalar - vector": { var a = V(); return new(Number(0.5, 1.5) - a.Expr, 1.5 + a.Size); }
            case "vector * scalar": return Times(V(), S());
            case "scalar * vector": return Times(Random.Next(2) == 0 ? new(Number(-1.5, 1.5), 1) : S(), V());
            case "vector / scalar": { var (a, b) = (V(), S()); return new(a.Expr / (1.5 + new Apply("Sigmoid", b.Expr)), a.Size); }
            case "scalar / vector": { var (a, b) = (S(), V()); return new(a.Expr / (1.25 + new Apply("Sigmoid", b.Expr)), a.Size); }
            case "scalar + scalar": return Times(new(S().Expr + S().Expr, 2), V());
            case "scalar - scalar": return Times(new(S().Expr - S().Expr, 2), V());
            case "scalar * scalar": return Times(new(S().Expr * S().Expr, 1.5), V());
            case "scalar / scalar": return Times(new(S().Expr / (1.5 + new Apply("Tanh", S().Expr)), 1.5), V());
            case "scalar functions": return Times(ScalarFunction(S().Expr), V());
            case "negate": { var a = V(); return new(new Negate(a.Expr), a.Size); }
            case "tanh": return new(new Apply("Tanh", V().Expr), 1);
            case "sigmoid": return new(new Apply("Sigmoid", V().Expr), 1);
            case "softplus": { var a = V(); return new(new Apply("Softplus", a.Expr), a.Size + 0.7); }
            case "relu": { var a = V(); return new(new Apply("Relu", a.Expr), a.Size); }
            case "exp": return new(new Apply("Exp", new Apply("Tanh", V().Expr)), 2.7);
            case "log": return new(new Apply("Log", 0.5 + new Apply("Exp", V().Expr)), 2.6);
            case "sqrt": { var a = V(); return new(new Apply("Sqrt", a.Expr * a.Expr + 0.25), a.Size + 0.5); }
            case "abs": { var a = V(); return new(new Apply("Abs", a.Expr), a.Size); }
            case "max": case "min":
                {
                    var (a, b) = (V(), Random.Next(2) == 0 ? V() : S());
                    return new(new Extreme(op == "max", a.Expr, b.Expr), Math.Max(a.Size, b.Size));
                }
            case "clamp": return new(new Clamp(V().Expr, Number(-1, -0.3), Number(0.3, 1)), 1);
            case "softmax": return new(new Equations.Softmax(V().Expr), 1);
            case "sum": { var x = Some(out var w); return Times(new(new SumOf(x) * OneOver(w), 1), V()); }
            case "dot": { var x = Some(out var w); return Times(new(new Dot(x, cell.Parameter(w)), 1.5), V()); }
            case "concat": return Affine(width, new(new Concat(Some(out _), Some(out _)), 2));
            case "slice": return Cut(width);
            case "entry": { var x = Some(out var w); return Times(new(new Entry(x, Index(w)), 1.5), V()); }
            case "row": return Plus(Row(width), V());
            case "compare": { var (a, b) = (V(), Random.Next(2) == 0 ? S() : V()); return Times(new(new Compare(Comparison(), a.Expr, b.Expr), 1), V()); }
            case "where":
                {
                    var (a, yes, no) = (V(), Random.Next(3) == 0 ? S() : V(), V());
                    return new(new Where(new Compare(Comparison(), a.Expr, V().Expr), yes.Expr, no.Expr), Math.Max(yes.Size, no.Size));
                }
            case "choose":
                {
                    branches++;
                    var (yes, no) = (V(), V());
                    branches--;
                    return new(new Choose(Comparison(), S().Expr, Random.Next(2) == 0 ? Number(-0.3, 0.3) : S().Expr, yes.Expr, no.Expr), Math.Max(yes.Size, no.Size));
                }
            case "choose by option":
                {
                    var (yes, no) = (V(), V());
                    return new(new ChooseByOption(cell.Option("bool", "flag", Random.Next(2) == 0 ? "true" : "false"), yes.Expr, no.Expr), Math.Max(yes.Size, no.Size));
                }
            case "stop gradient": { var a = V(); return Plus(new(new StopGradient(a.Expr), a.Size), V()); }
            case "dropout": case "dropout per sequence":
                {
                    var a = V();
                    return new(new Dropout(a.Expr, Random.Next(3) == 0 ? 0.25 : 0.5, op != "dropout"), 2 * a.Size);
                }
            case "activation option":
                {
                    string[] functions = ["Tanh", "Sigmoid", "Softplus", "HardSigmoid", "Relu", "Identity"];
                    return new(new Apply(cell.Option($"Activation<{width}>", "act", functions[Random.Next(functions.Length)]), V().Expr, IsOption: true), 2.5);
                }
            case "largest": { var x = Some(out _); return Times(new(new Largest(x), 1.5), V()); }
            case "cosinesimilarity": { var x = Some(out var w); return Times(new(new CosineSimilarity(x + 0.75, cell.Parameter(w) + 0.5), 1), V()); }
            case var matrix when OfMatrices.Contains(matrix): return OfMatrix(matrix, width, depth);
            case "delay": return Delay(width);
            case "attention": case "weighted sum": return Recall(width, op == "attention");
            case "iteration": return Iterate(width, V());
            case "layernorm": return new(new LayerNorm(V().Expr, 0.0625), 2);
            default:
                {
                    var a = V();
                    return new(new Apply(Functions.Single(f => f.ToLowerInvariant() == op), a.Expr), Math.Max(1, 1.8 * a.Size));
                }
        }
    }

    /// <summary>A vector that is read out of a matrix: a state, which is changed first, an outer product, or what becomes of two.</summary>
    Term OfMatrix(string op, Dim width, int depth)
    {
        var x = Some(out var w);
        switch (op)
        {
            case "matrix.T * vector": return Read(new ComputedProduct(Memory(w, width, depth), true, x, width), w);
            case "matrix row": return new(new ComputedRow(Memory(w, width, depth), Index(w), width), 2);
            case "rownorms": return new(new RowNorms(Memory(width, w, depth), width), 2.5);
        }
        if (op == "matrix * matrix")
        {
            Some(out var inner);
            return Read(new ComputedProduct(new Times(Memory(width, inner, depth), Product(inner, w, depth)), false, OneOver(inner) * x, width), w);
        }
        var m = Memory(width, w, depth);
        var changed = op switch
        {
            "outer" => Product(width, w, depth),
            "matrix + matrix" => m + Product(width, w, depth),
            "matrix - matrix" => m - Product(width, w, depth),
            "hadamard" => new Hadamard(m, Product(width, w, depth)),
            "scalar * matrix" => (Random.Next(2) == 0 ? Number(-1.5, 1.5) : Scalar(depth).Tamed().Expr) * m,
            "matrix / scalar" => m / (1.5 + new Apply("Sigmoid", Scalar(depth).Tamed().Expr)),
            _ => m,
        };
        return Read(new ComputedProduct(changed, false, x, width), w);

        Term Read(Expr product, Dim terms) => new(OneOver(terms) * product, 2.5);
    }

    /// <summary>A state that is a shift register: read first, then it takes a value that may depend on what was read.</summary>
    Term Delay(Dim width)
    {
        int length = 1 + Random.Next(4);
        var register = cell.State("p" + cell.States.Count, new PastDim(width, length));
        var ago = cell.Let(new(new Ago(register, 1 + Random.Next(length), width), 1));
        cell.Assign(register.Name, new Push(register, Squash(Affine(width, Random.Next(3) == 0 ? cell.AnyVector() : ago)).Expr));
        return ago;
    }

    /// <summary>
    /// A state that is a sequence, or two, one of keys and one of values: what earlier steps have left is read, then this step leaves
    /// something itself, which may depend on what was read. Random draws stay outside of what is done with each element.
    /// </summary>
    Term Recall(Dim width, bool hasShares)
    {
        Dim? values = Random.Next(5) == 0 ? null : width, keys = Random.Next(3) switch { 0 => null, 1 => values, _ => cell.AnyVector().Expr.Width };
        var valued = cell.Sequence(values, Element);
        var keyed = Equals(keys, values) && Random.Next(4) > 0 ? valued : cell.Sequence(keys, Element);
        var query = Query(keys);
        if (Random.Next(2) == 0) query = cell.Let(new(query, 1)).Expr;
        var recalled = cell.Let(new(new Recall(keyed.Name, valued.Name, hasShares, query, values), hasShares ? 1.5 : 2.5));
        return values is null ? Times(recalled, new(cell.Parameter(width), 0.8)) : recalled;
    }

    /// <summary>What is compared with keys: as long as shares stay well away from zero.</summary>
    Expr Query(Dim? width) => width is null
        ? 1.5 * (Expr)new Apply("Tanh", Scalar(0).Expr)
        : Exact(1.5 / Math.Sqrt(cell.SizeOf(width))) * Squash(Affine(width, cell.AnyVector())).Expr;

    Expr Element(Dim? width) => width is null ? new Apply("Tanh", Scalar(1).Expr) : Squash(Affine(width, Random.Next(2) == 0 ? cell.LatestVector() : cell.AnyVector())).Expr;

    /// <summary>A loop that a row leaves when a comparison says so. No random draws: rows that have left would not make them.</summary>
    Term Iterate(Dim width, Term start)
    {
        var (step, added) = (Affine(width, cell.AnyVector()), cell.Parameter(width));
        var matrix = cell.Matrix(width, width);
        return cell.Iterate(start.Expr, 1.5, local => new(local.Name, 1 + Random.Next(4), start.Expr,
            new Apply("Tanh", step.Expr + new MatrixProduct(matrix, false, local, width)), Comparison(),
            new SumOf(local) * OneOver(width), Number(-0.4, 0.4), 0.75 * local + new Apply("Tanh", added)));
    }

    Expr Memory(Dim rows, Dim columns, int depth)
    {
        var size = new MatrixDim(rows, columns);
        return cell.Memory(size) ?? (Random.Next(3) == 0 ? Product(rows, columns, depth) : cell.AddMemory(size, m => 0.5 * m + Product(rows, columns, depth)));
    }

    Expr Product(Dim rows, Dim columns, int depth) => new Outer(Squash(Vector(rows, depth).Tamed()).Expr, Squash(Vector(columns, depth).Tamed()).Expr);

    string Comparison() => new[] { ">", "<", ">=", "<=" }[Random.Next(4)];

    Term ScalarFunction(Expr s) => Random.Next(9) switch
    {
        0 => new(new Apply("Exp", new Apply("Tanh", s)), 2.7),
        1 => new(new Apply("Log", 0.5 + new Apply("Exp", s)), 2.6),
        2 => new(new Apply("Sqrt", s * s + 0.25), 2),
        3 => new(new Apply("Abs", s), 1.5),
        4 => new(new Extreme(true, s, cell.Parameter(null)), 1.5),
        5 => new(new Extreme(false, s, Number(-0.5, 0.5)), 1.5),
        6 => new(new Clamp(s, -0.375, 0.625), 0.6),
        7 => new(new Choose(Comparison(), s, Number(-0.3, 0.3), s, cell.Parameter(null)), 1.5),
        _ => new(new Negate(new Apply("Relu", s)), 1.5),
    };

    Term Row(Dim width)
    {
        var rows = cell.AnyVector().Expr.Width!;
        bool transposed = Random.Next(2) == 0;
        var matrix = transposed ? cell.MatrixOrShared(width, rows) : cell.MatrixOrShared(rows, width);
        return new(new Row(matrix, transposed, Index(rows), width), 1);
    }

    Term Cut(Dim width)
    {
        var other = cell.AnyVector();
        var part = Vector(width, 0).Tamed();
        var whole = Random.Next(2) == 0 ? new Concat(other.Expr, part.Expr) : new Concat(part.Expr, other.Expr);
        return new(new Slice(whole, Random.Next(cell.SizeOf(whole.Width!) - cell.SizeOf(width) + 1), width), Math.Max(other.Size, part.Size));
    }
}
