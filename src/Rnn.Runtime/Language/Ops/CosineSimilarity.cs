namespace Rnn;

/// <content>CosineSimilarity.</content>
public static partial class Ops
{
    /// <summary>x . y / (|x| |y| + 1e-8): the cosine of the angle between two vectors, 0 where one of them is zero.</summary>
    public static Scalar CosineSimilarity<N>(Vec<N> x, Vec<N> y) where N : IDim => Dot(x, y) / (Norm(x) * Norm(y) + 1e-8);
}
