namespace Rnn;

/// <content>Norm.</content>
public static partial class Ops
{
    /// <summary>The Euclidean length.</summary>
    public static Scalar Norm<N>(Vec<N> x) where N : IDim => Sqrt(Dot(x, x));
}
