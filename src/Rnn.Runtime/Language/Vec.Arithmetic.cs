namespace Rnn;

/// <content>Arithmetic, element by element.</content>
public sealed partial class Vec<N>
{
    /// <summary>Sum of the elements.</summary>
    public static Vec<N> operator +(Vec<N> x, Vec<N> y) => x.With(y, (a, b) => a + b);

    /// <summary>Difference of the elements.</summary>
    public static Vec<N> operator -(Vec<N> x, Vec<N> y) => x.With(y, (a, b) => a - b);

    /// <summary>Product of the elements.</summary>
    public static Vec<N> operator *(Vec<N> x, Vec<N> y) => x.With(y, (a, b) => a * b);

    /// <summary>Quotient of the elements.</summary>
    public static Vec<N> operator /(Vec<N> x, Vec<N> y) => x.With(y, (a, b) => a / b);

    /// <summary>Every element negated.</summary>
    public static Vec<N> operator -(Vec<N> x) => x.Each(a => -a);

    /// <summary>Sum of every element and a number.</summary>
    public static Vec<N> operator +(Vec<N> x, Scalar s) => x.Each(a => a + s.Value);

    /// <summary>Sum of a number and every element.</summary>
    public static Vec<N> operator +(Scalar s, Vec<N> x) => x.Each(a => s.Value + a);

    /// <summary>Difference of every element and a number.</summary>
    public static Vec<N> operator -(Vec<N> x, Scalar s) => x.Each(a => a - s.Value);

    /// <summary>Difference of a number and every element.</summary>
    public static Vec<N> operator -(Scalar s, Vec<N> x) => x.Each(a => s.Value - a);

    /// <summary>Product of every element and a number.</summary>
    public static Vec<N> operator *(Vec<N> x, Scalar s) => x.Each(a => a * s.Value);

    /// <summary>Product of a number and every element.</summary>
    public static Vec<N> operator *(Scalar s, Vec<N> x) => x.Each(a => s.Value * a);

    /// <summary>Quotient of every element and a number.</summary>
    public static Vec<N> operator /(Vec<N> x, Scalar s) => x.Each(a => a / s.Value);

    /// <summary>Quotient of a number and every element.</summary>
    public static Vec<N> operator /(Scalar s, Vec<N> x) => x.Each(a => s.Value / a);
}
