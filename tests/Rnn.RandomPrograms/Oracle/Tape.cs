using Rnn.Generators.Tests.Interpreters;

namespace Rnn.RandomPrograms.Oracle;

/// <summary>
/// Reverse-mode differentiation on vectors in double precision, one sample at a time: the formulas of each op typed in directly,
/// sharing nothing with the compiler or the runtime library. It also measures how far the run stays from every kink, and, asked for,
/// moves every intermediate by one unit in the last place of a float: what the best float program may lose.
/// </summary>
internal sealed class Tape(Random? roundings = null)
{
    readonly Stack<Action> backward = new();

    /// <summary>The smallest distance from a kink (a comparison's tie, a fold of relu, abs, min, max, clamp) met so far.</summary>
    public double KinkDistance { get; private set; } = double.PositiveInfinity;

    /// <summary>A leaf: an input, a parameter or an initial state; it moves too where roundings are asked for.</summary>
    public Var Leaf(double[] value) => new(Array.ConvertAll(value, Rounded));

    public void Backward()
    {
        while (backward.TryPop(out var step)) step();
    }

    /// <summary>The value, moved by one float ulp up or down where this tape perturbs; zero stays.</summary>
    double Rounded(double value)
    {
        if (roundings is null || value == 0) return value;
        var magnitude = Math.Abs((float)value);
        var ulp = (double)MathF.BitIncrement(magnitude) - magnitude;
        return roundings.Next(2) == 0 ? value + ulp : value - ulp;
    }

    /// <summary>Adds to a gradient; the contribution is an intermediate of the backward pass.</summary>
    void Give(Var to, int at, double contribution) => to.Gradient[at] += Rounded(contribution);

    Var Result(int width, Func<int, double> value, Action<Var>? back)
    {
        var values = new double[width];
        for (int i = 0; i < width; i++) values[i] = Rounded(value(i));
        var result = new Var(values);
        if (back is not null) backward.Push(() => back(result));
        return result;
    }

    void Kink(double distance) => KinkDistance = Math.Min(KinkDistance, Math.Abs(distance));

    /// <summary>An elementwise function with its derivative, given the argument and the value.</summary>
    public Var Map(Var a, Func<double, double> f, Func<double, double, double> derivative, params double[] kinks)
    {
        foreach (var kink in kinks) foreach (var x in a.Value) Kink(x - kink);
        return Result(a.Width, i => f(a.Value[i]), r =>
        {
            for (int i = 0; i < r.Width; i++) Give(a, i, r.Gradient[i] * derivative(a.Value[i], r.Value[i]));
        });
    }

    /// <summary>An elementwise function of two; one of width 1 goes with every entry of the other.</summary>
    public Var Map(Var a, Var b, Func<double, double, double> f, Func<double, double, (double A, double B)> derivatives)
    {
        int width = Math.Max(a.Width, b.Width);
        int A(int i) => a.Width == 1 ? 0 : i;
        int B(int i) => b.Width == 1 ? 0 : i;
        return Result(width, i => f(a.Value[A(i)], b.Value[B(i)]), r =>
        {
            for (int i = 0; i < r.Width; i++)
            {
                var (da, db) = derivatives(a.Value[A(i)], b.Value[B(i)]);
                Give(a, A(i), r.Gradient[i] * da);
                Give(b, B(i), r.Gradient[i] * db);
            }
        });
    }

    public Var Arithmetic(char op, Var a, Var b) => op switch
    {
        '+' => Map(a, b, (x, y) => x + y, (_, _) => (1, 1)),
        '-' => Map(a, b, (x, y) => x - y, (_, _) => (1, -1)),
        '*' => Map(a, b, (x, y) => x * y, (x, y) => (y, x)),
        '/' => Map(a, b, (x, y) => x / y, (x, y) => (1 / y, -x / (y * y))),
        _ => throw new ArgumentException(op.ToString()),
    };

    public Var Extreme(bool maximum, Var a, Var b)
    {
        for (int i = 0; i < Math.Max(a.Width, b.Width); i++) Kink(a.Value[a.Width == 1 ? 0 : i] - b.Value[b.Width == 1 ? 0 : i]);
        return maximum
            ? Map(a, b, Math.Max, (x, y) => x > y ? (1, 0) : (0, 1))
            : Map(a, b, Math.Min, (x, y) => x < y ? (1, 0) : (0, 1));
    }

    /// <summary>Zeros and ones.</summary>
    public Var Compare(string op, Var a, Var b)
    {
        for (int i = 0; i < Math.Max(a.Width, b.Width); i++) Kink(a.Value[a.Width == 1 ? 0 : i] - b.Value[b.Width == 1 ? 0 : i]);
        return Map(a, b, (x, y) => Holds(op, x, y) ? 1 : 0, (_, _) => (0, 0));
    }

    /// <summary>The comparison of two scalars, as a branch takes it.</summary>
    public bool Decide(string op, Var a, Var b)
    {
        Kink(a.Value[0] - b.Value[0]);
        return Holds(op, a.Value[0], b.Value[0]);
    }

    static bool Holds(string op, double x, double y) => op switch
    {
        ">" => x > y,
        "<" => x < y,
        ">=" => x >= y,
        "<=" => x <= y,
        _ => throw new ArgumentException(op),
    };

    public Var Where(Var mask, Var yes, Var no) => Result(no.Width, i => mask.Value[i] != 0 ? yes.Value[yes.Width == 1 ? 0 : i] : no.Value[i], r =>
    {
        for (int i = 0; i < r.Width; i++)
            if (mask.Value[i] != 0) Give(yes, yes.Width == 1 ? 0 : i, r.Gradient[i]);
            else Give(no, i, r.Gradient[i]);
    });

    /// <summary><c>W x</c> (or <c>W' x</c>) with W row by row.</summary>
    public Var Product(Var matrix, int rows, int columns, bool transposed, Var x)
    {
        int At(int result, int k) => transposed ? k * columns + result : result * columns + k;
        int depth = transposed ? rows : columns;
        return Result(transposed ? columns : rows, i =>
        {
            double sum = 0;
            for (int k = 0; k < depth; k++) sum += matrix.Value[At(i, k)] * x.Value[k];
            return sum;
        }, r =>
        {
            for (int i = 0; i < r.Width; i++)
                for (int k = 0; k < depth; k++)
                {
                    Give(matrix, At(i, k), r.Gradient[i] * x.Value[k]);
                    Give(x, k, r.Gradient[i] * matrix.Value[At(i, k)]);
                }
        });
    }

    /// <summary>Every product of two entries, row by row.</summary>
    public Var Outer(Var a, Var b) => Result(a.Width * b.Width, i => a.Value[i / b.Width] * b.Value[i % b.Width], r =>
    {
        for (int i = 0; i < r.Width; i++)
        {
            Give(a, i / b.Width, r.Gradient[i] * b.Value[i % b.Width]);
            Give(b, i % b.Width, r.Gradient[i] * a.Value[i / b.Width]);
        }
    });

    /// <summary>A product of two matrices, row by row; inner: the columns of a, the rows of b.</summary>
    public Var Times(Var a, Var b, int inner)
    {
        int columns = b.Width / inner;
        return Result(a.Width / inner * columns, i =>
        {
            double sum = 0;
            for (int k = 0; k < inner; k++) sum += a.Value[i / columns * inner + k] * b.Value[k * columns + i % columns];
            return sum;
        }, r =>
        {
            for (int i = 0; i < r.Width; i++)
                for (int k = 0; k < inner; k++)
                {
                    Give(a, i / columns * inner + k, r.Gradient[i] * b.Value[k * columns + i % columns]);
                    Give(b, k * columns + i % columns, r.Gradient[i] * a.Value[i / columns * inner + k]);
                }
        });
    }

    /// <summary>The length of every row; the gradient jumps at zero.</summary>
    public Var RowNorms(Var matrix, int columns)
    {
        double Norm(int row) => Math.Sqrt(matrix.Value.Skip(row * columns).Take(columns).Sum(x => x * x));
        for (int row = 0; row < matrix.Width / columns; row++) Kink(Norm(row));
        return Result(matrix.Width / columns, Norm, r =>
        {
            for (int i = 0; i < matrix.Width; i++) Give(matrix, i, r.Gradient[i / columns] * matrix.Value[i] / r.Value[i / columns]);
        });
    }

    /// <summary>Entries of a vector or matrix at the given places, in order.</summary>
    public Var Pick(Var a, IReadOnlyList<int> places) => Result(places.Count, i => a.Value[places[i]], r =>
    {
        for (int i = 0; i < r.Width; i++) Give(a, places[i], r.Gradient[i]);
    });

    /// <summary>A matrix with a row in place of one of its own.</summary>
    public Var Put(Var matrix, Var row, int at)
    {
        int first = at * row.Width;
        bool IsNew(int i) => i >= first && i < first + row.Width;
        return Result(matrix.Width, i => IsNew(i) ? row.Value[i - first] : matrix.Value[i], r =>
        {
            for (int i = 0; i < r.Width; i++)
                if (IsNew(i)) Give(row, i - first, r.Gradient[i]);
                else Give(matrix, i, r.Gradient[i]);
        });
    }

    /// <summary>A shift register, the newest value first, one step later.</summary>
    public Var Push(Var register, Var value) =>
        register.Width == value.Width ? Pick(value, [.. Enumerable.Range(0, value.Width)]) : Concat(value, Pick(register, [.. Enumerable.Range(0, register.Width - value.Width)]));

    public Var Concat(Var a, Var b) => Result(a.Width + b.Width, i => i < a.Width ? a.Value[i] : b.Value[i - a.Width], r =>
    {
        for (int i = 0; i < a.Width; i++) Give(a, i, r.Gradient[i]);
        for (int i = 0; i < b.Width; i++) Give(b, i, r.Gradient[a.Width + i]);
    });

    public Var Sum(Var a) => Result(1, _ => a.Value.Sum(), r =>
    {
        for (int i = 0; i < a.Width; i++) Give(a, i, r.Gradient[0]);
    });

    public Var Largest(Var a)
    {
        var order = Enumerable.Range(0, a.Width).OrderByDescending(i => a.Value[i]).ToList();
        if (a.Width > 1) Kink(a.Value[order[0]] - a.Value[order[1]]);
        return Pick(a, [order[0]]);
    }

    public Var LayerNorm(Var a, double epsilon)
    {
        Var Number(double value) => new([value]);
        var centred = Arithmetic('-', a, Arithmetic('/', Sum(a), Number(a.Width)));
        var variance = Arithmetic('/', Sum(Arithmetic('*', centred, centred)), Number(a.Width));
        return Arithmetic('/', centred, Apply("Sqrt", Arithmetic('+', variance, Number(epsilon))));
    }

    public Var CosineSimilarity(Var a, Var b)
    {
        Var Product(Var x, Var y) => Sum(Arithmetic('*', x, y));
        var norms = Arithmetic('*', Apply("Sqrt", Product(a, a)), Apply("Sqrt", Product(b, b)));
        return Arithmetic('/', Product(a, b), Arithmetic('+', norms, new([1e-8])));
    }

    public Var Softmax(Var a)
    {
        var largest = a.Value.Max();
        var exponentials = Array.ConvertAll(a.Value, x => Math.Exp(x - largest));
        var total = exponentials.Sum();
        return Result(a.Width, i => exponentials[i] / total, r =>
        {
            double mean = 0;
            for (int i = 0; i < r.Width; i++) mean += r.Gradient[i] * r.Value[i];
            for (int i = 0; i < r.Width; i++) Give(a, i, r.Value[i] * (r.Gradient[i] - mean));
        });
    }

    public Var Stop(Var a) => new((double[])a.Value.Clone());

    public Var Negate(Var a) => Map(a, x => -x, (_, _) => -1);

    /// <summary>The functions of one argument, by the name they have in equations.</summary>
    public Var Apply(string function, Var a) => function switch
    {
        "Identity" => a,
        "Tanh" => Map(a, Math.Tanh, (_, y) => 1 - y * y),
        "Sigmoid" => Map(a, x => 1 / (1 + Math.Exp(-x)), (_, y) => y * (1 - y)),
        "Relu" => Map(a, x => Math.Max(x, 0), (x, _) => x > 0 ? 1 : 0, 0),
        "Exp" => Map(a, Math.Exp, (_, y) => y),
        "Log" => Map(a, Math.Log, (x, _) => 1 / x),
        "Sqrt" => Map(a, Math.Sqrt, (_, y) => 0.5 / y),
        "Abs" => Map(a, Math.Abs, (x, _) => Math.Sign(x), 0),
        "Softplus" => Map(a, x => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x))), (x, _) => 1 / (1 + Math.Exp(-x))),
        "Softsign" => Map(a, x => x / (1 + Math.Abs(x)), (x, _) => 1 / ((1 + Math.Abs(x)) * (1 + Math.Abs(x)))),
        "HardSigmoid" => Map(a, x => Math.Clamp(0.2 * x + 0.5, 0, 1), (x, _) => Math.Abs(x) < 2.5 ? 0.2 : 0, -2.5, 2.5),
        "HardSigmoid6" => Map(a, x => Math.Clamp(x / 6 + 0.5, 0, 1), (x, _) => Math.Abs(x) < 3 ? 1 / 6.0 : 0, -3, 3),
        "HardTanh" => Clamp(a, -1, 1),
        "Relu6" => Clamp(a, 0, 6),
        "HardSwish" => Arithmetic('*', a, Apply("HardSigmoid6", a)),
        "LeakyRelu" => Map(a, x => x > 0 ? x : 0.01 * x, (x, _) => x > 0 ? 1 : 0.01, 0),
        "Elu" or "Celu" => Map(a, x => x > 0 ? x : Math.Exp(x) - 1, (x, _) => x > 0 ? 1 : Math.Exp(x)),
        "Selu" => Map(a, x => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * (Math.Exp(x) - 1)), (x, _) => 1.0507009873554805 * (x > 0 ? 1 : 1.6732632423543772 * Math.Exp(x)), 0),
        "Erf" => Map(a, OpTable.ErrorFunction, (x, _) => 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x)),
        "Gelu" => Map(a, x => x * Normal(x), (x, _) => Normal(x) + x * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI)),
        "GeluTanh" => Arithmetic('*', a, Map(a, x => 0.5 + 0.5 * Math.Tanh(Bend(x)), (x, y) => 2 * y * (1 - y) * Math.Sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x * x))),
        "Swish" => Arithmetic('*', a, Apply("Sigmoid", a)),
        "Mish" => Arithmetic('*', a, Apply("Tanh", Apply("Softplus", a))),
        "LogSigmoid" => Negate(Apply("Softplus", Negate(a))),
        "TanhShrink" => Arithmetic('-', a, Apply("Tanh", a)),
        _ => throw new ArgumentException(function),
    };

    /// <summary>The distribution function of the normal distribution.</summary>
    static double Normal(double x) => 0.5 + 0.5 * OpTable.ErrorFunction(x / Math.Sqrt(2));

    static double Bend(double x) => Math.Sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x);

    public Var Clamp(Var a, double low, double high) =>
        Map(a, x => Math.Clamp(x, low, high), (x, _) => x > low && x < high ? 1 : 0, low, high);
}
