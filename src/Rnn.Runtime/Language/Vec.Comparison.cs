namespace Rnn;

/// <content>Comparisons: vectors of zeros and ones.</content>
public sealed partial class Vec<N>
{
    /// <summary>1 where x &gt; y, else 0; without gradient.</summary>
    public static Vec<N> operator >(Vec<N> x, Vec<N> y) => x.With(y, (a, b) => a > b ? 1 : 0);

    /// <summary>1 where x &gt; s, else 0; without gradient.</summary>
    public static Vec<N> operator >(Vec<N> x, Scalar s) => x.Each(a => a > s.Value ? 1 : 0);

    /// <summary>1 where s &gt; x, else 0; without gradient.</summary>
    public static Vec<N> operator >(Scalar s, Vec<N> x) => x.Each(a => s.Value > a ? 1 : 0);

    /// <summary>1 where x &lt; y, else 0; without gradient.</summary>
    public static Vec<N> operator <(Vec<N> x, Vec<N> y) => x.With(y, (a, b) => a < b ? 1 : 0);

    /// <summary>1 where x &lt; s, else 0; without gradient.</summary>
    public static Vec<N> operator <(Vec<N> x, Scalar s) => x.Each(a => a < s.Value ? 1 : 0);

    /// <summary>1 where s &lt; x, else 0; without gradient.</summary>
    public static Vec<N> operator <(Scalar s, Vec<N> x) => x.Each(a => s.Value < a ? 1 : 0);

    /// <summary>1 where x &gt;= y, else 0; without gradient.</summary>
    public static Vec<N> operator >=(Vec<N> x, Vec<N> y) => x.With(y, (a, b) => a >= b ? 1 : 0);

    /// <summary>1 where x &gt;= s, else 0; without gradient.</summary>
    public static Vec<N> operator >=(Vec<N> x, Scalar s) => x.Each(a => a >= s.Value ? 1 : 0);

    /// <summary>1 where s &gt;= x, else 0; without gradient.</summary>
    public static Vec<N> operator >=(Scalar s, Vec<N> x) => x.Each(a => s.Value >= a ? 1 : 0);

    /// <summary>1 where x &lt;= y, else 0; without gradient.</summary>
    public static Vec<N> operator <=(Vec<N> x, Vec<N> y) => x.With(y, (a, b) => a <= b ? 1 : 0);

    /// <summary>1 where x &lt;= s, else 0; without gradient.</summary>
    public static Vec<N> operator <=(Vec<N> x, Scalar s) => x.Each(a => a <= s.Value ? 1 : 0);

    /// <summary>1 where s &lt;= x, else 0; without gradient.</summary>
    public static Vec<N> operator <=(Scalar s, Vec<N> x) => x.Each(a => s.Value <= a ? 1 : 0);
}
