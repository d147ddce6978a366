namespace Rnn;

/// <summary>
/// A matrix of <typeparamref name="R"/> rows and <typeparamref name="C"/> columns; immutable. There is no product of two matrices: an
/// operator could only take equal shapes, and for square ones it would look like one. Elementwise is <see cref="Ops.Hadamard{R, C}"/>.
/// </summary>
/// <typeparam name="R">The rows.</typeparam>
/// <typeparam name="C">The columns.</typeparam>
public sealed class Mat<R, C> : IStateValue<Mat<R, C>> where R : IDim where C : IDim
{
    readonly double[] values;

    /// <summary>Zeros.</summary>
    public Mat() => values = new double[R.Size * C.Size];

    /// <summary>The numbers given, row by row.</summary>
    /// <param name="values">As many as rows times columns.</param>
    /// <exception cref="ArgumentException">Another count of numbers.</exception>
    public Mat(params ReadOnlySpan<double> values)
    {
        if (values.Length != R.Size * C.Size) throw new ArgumentException($"A matrix of {R.Size} x {C.Size} numbers was given {values.Length}.", nameof(values));
        this.values = values.ToArray();
    }

    Mat(double[] values, bool _) => this.values = values;

    /// <inheritdoc/>
    public static Mat<R, C> Zero => new();

    /// <summary>The numbers, row by row.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>The numbers, row by row, in a new array.</summary>
    public double[] ToArray() => [.. values];

    /// <summary>The transpose; in compiled code the product reads by columns, and nothing is copied.</summary>
    public Mat<C, R> T
    {
        get
        {
            var result = new double[values.Length];
            for (var i = 0; i < R.Size; i++)
                for (var j = 0; j < C.Size; j++) result[j * R.Size + i] = values[i * C.Size + j];
            return Mat<C, R>.Adopt(result);
        }
    }

    /// <summary>A row, picked by an integer; 0 to the rows, exclusive.</summary>
    public Vec<C> this[Token row] => Vec<C>.Adopt(values[(row.Index * C.Size)..((row.Index + 1) * C.Size)]);

    /// <summary>The same matrix with one row replaced.</summary>
    public Mat<R, C> WithRow(Token row, Vec<C> value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row.Index, (uint)R.Size, nameof(row));
        var result = (double[])values.Clone();
        value.Values.CopyTo(result.AsSpan(row.Index * C.Size));
        return Adopt(result);
    }

    /// <summary>The product: one dot product a row.</summary>
    public static Vec<R> operator *(Mat<R, C> m, Vec<C> x)
    {
        var result = new double[R.Size];
        for (var i = 0; i < result.Length; i++)
        {
            var row = m.values.AsSpan(i * C.Size, C.Size);
            double sum = 0;
            for (var j = 0; j < row.Length; j++) sum += row[j] * x.Values[j];
            result[i] = sum;
        }

        return Vec<R>.Adopt(result);
    }

    /// <summary>Sum of the elements.</summary>
    public static Mat<R, C> operator +(Mat<R, C> x, Mat<R, C> y) => x.With(y, (a, b) => a + b);

    /// <summary>Difference of the elements.</summary>
    public static Mat<R, C> operator -(Mat<R, C> x, Mat<R, C> y) => x.With(y, (a, b) => a - b);

    /// <summary>Every element times a number.</summary>
    public static Mat<R, C> operator *(Scalar s, Mat<R, C> x) => x.Each(a => s.Value * a);

    /// <summary>Every element divided by a number.</summary>
    public static Mat<R, C> operator /(Mat<R, C> x, Scalar s) => x.Each(a => a / s.Value);

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', Enumerable.Range(0, R.Size).Select(r => this[r].ToString()));

    internal static Mat<R, C> Adopt(double[] values) => new(values, true);

    internal Mat<R, C> Each(Func<double, double> f) => Adopt(Array.ConvertAll(values, x => f(x)));

    internal Mat<R, C> With(Mat<R, C> other, Func<double, double, double> f)
    {
        var result = new double[values.Length];
        for (var i = 0; i < result.Length; i++) result[i] = f(values[i], other.values[i]);
        return Adopt(result);
    }

    IStateValue IStateValue.Plus(IStateValue other) => this + (Mat<R, C>)other;

    IStateValue IStateValue.Times(Scalar factor) => factor * this;
}
