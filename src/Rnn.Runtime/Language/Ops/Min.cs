namespace Rnn;

/// <content>Min.</content>
public static partial class Ops
{
    /// <summary>The smaller of two, element by element; where they are equal the gradient goes to x.</summary>
    public static Vec<N> Min<N>(Vec<N> x, Vec<N> y) where N : IDim => x.With(y, Math.Min);

    /// <summary>The smaller of every element and a number.</summary>
    public static Vec<N> Min<N>(Vec<N> x, Scalar y) where N : IDim => x.Each(a => Math.Min(a, y.Value));

    /// <summary>The smaller of two numbers.</summary>
    public static Scalar Min(Scalar x, Scalar y) => new(Math.Min(x.Value, y.Value));
}
