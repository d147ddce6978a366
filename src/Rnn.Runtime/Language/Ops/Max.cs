namespace Rnn;

/// <content>Max.</content>
public static partial class Ops
{
    /// <summary>The larger of two, element by element; where they are equal the gradient goes to x.</summary>
    public static Vec<N> Max<N>(Vec<N> x, Vec<N> y) where N : IDim => x.With(y, Math.Max);

    /// <summary>The larger of every element and a number.</summary>
    public static Vec<N> Max<N>(Vec<N> x, Scalar y) where N : IDim => x.Each(a => Math.Max(a, y.Value));

    /// <summary>The larger of two numbers.</summary>
    public static Scalar Max(Scalar x, Scalar y) => new(Math.Max(x.Value, y.Value));

    /// <summary>The largest element; where several are equal they share the gradient.</summary>
    public static Scalar Max<N>(Vec<N> x) where N : IDim
    {
        var largest = double.NegativeInfinity;
        foreach (var value in x.Values) largest = Math.Max(largest, value);
        return new(largest);
    }
}
