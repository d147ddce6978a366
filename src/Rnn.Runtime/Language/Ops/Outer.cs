namespace Rnn;

/// <content>Outer.</content>
public static partial class Ops
{
    /// <summary>Every product of an element of a (rows) and one of b (columns).</summary>
    public static Mat<A, B> Outer<A, B>(Vec<A> a, Vec<B> b) where A : IDim where B : IDim
    {
        var result = new double[A.Size * B.Size];
        for (var i = 0; i < result.Length; i++) result[i] = a.Values[i / B.Size] * b.Values[i % B.Size];
        return Mat<A, B>.Adopt(result);
    }
}
