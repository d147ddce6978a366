namespace Rnn;

/// <content>Diagonal.</content>
public static partial class Ops
{
    /// <summary>A matrix with the vector on its diagonal.</summary>
    public static Mat<N, N> Diagonal<N>(Vec<N> x) where N : IDim
    {
        var result = new double[N.Size * N.Size];
        for (var i = 0; i < N.Size; i++) result[i * N.Size + i] = x.Values[i];
        return Mat<N, N>.Adopt(result);
    }
}
