namespace Rnn;

/// <content>Times.</content>
public static partial class Ops
{
    /// <summary>The product of two matrices: each row of a times b.</summary>
    public static Mat<R, N> Times<R, C, N>(Mat<R, C> a, Mat<C, N> b) where R : IDim where C : IDim where N : IDim
    {
        var result = new double[R.Size * N.Size];
        for (var i = 0; i < R.Size; i++)
            for (var j = 0; j < N.Size; j++)
            {
                double sum = 0;
                for (var k = 0; k < C.Size; k++) sum += a.Values[i * C.Size + k] * b.Values[k * N.Size + j];
                result[i * N.Size + j] = sum;
            }

        return Mat<R, N>.Adopt(result);
    }
}
