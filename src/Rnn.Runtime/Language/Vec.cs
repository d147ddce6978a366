namespace Rnn;

/// <summary>
/// A vector of <typeparamref name="N"/> numbers; immutable, every operator makes a new one. In compiled code it is a row of floats; here,
/// in eager mode, it computes in double precision.
/// </summary>
/// <typeparam name="N">The dimension.</typeparam>
public sealed partial class Vec<N> : IStateValue<Vec<N>> where N : IDim
{
    readonly double[] values;

    /// <summary>Zeros.</summary>
    public Vec() => values = new double[N.Size];

    /// <summary>The numbers given.</summary>
    /// <param name="values">As many as the dimension says.</param>
    /// <exception cref="ArgumentException">Another count of numbers.</exception>
    public Vec(params ReadOnlySpan<double> values)
    {
        if (values.Length != N.Size) throw new ArgumentException($"A vector of {N.Size} numbers was given {values.Length}.", nameof(values));
        this.values = values.ToArray();
    }

    /// <summary>Takes the array over; nobody else may keep it.</summary>
    Vec(double[] values, bool _) => this.values = values;

    /// <inheritdoc/>
    public static Vec<N> Zero => new();

    /// <summary>The numbers.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>The numbers, in a new array.</summary>
    public double[] ToArray() => [.. values];

    /// <summary>The entry at an index; 0 to the dimension, exclusive.</summary>
    public Scalar this[Token index] => new(values[index.Index]);

    /// <summary>The same vector with one entry replaced.</summary>
    public Vec<N> WithEntry(Token index, Scalar value)
    {
        var result = (double[])values.Clone();
        result[index.Index] = value.Value;
        return Adopt(result);
    }

    /// <inheritdoc/>
    public override string ToString() => Printing.Row(values);

    internal static Vec<N> Adopt(double[] values) => new(values, true);

    internal Vec<N> Each(Func<double, double> f) => Adopt(Array.ConvertAll(values, x => f(x)));

    internal Vec<N> With(Vec<N> other, Func<double, double, double> f)
    {
        var result = new double[values.Length];
        for (var i = 0; i < result.Length; i++) result[i] = f(values[i], other.values[i]);
        return Adopt(result);
    }

    IStateValue IStateValue.Plus(IStateValue other) => this + (Vec<N>)other;

    IStateValue IStateValue.Times(Scalar factor) => factor * this;
}
