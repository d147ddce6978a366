namespace Rnn;

/// <content>Dot.</content>
public static partial class Ops
{
    /// <summary>The sum of the products of the elements.</summary>
    public static Scalar Dot<N>(Vec<N> x, Vec<N> y) where N : IDim
    {
        double sum = 0;
        for (var i = 0; i < N.Size; i++) sum += x.Values[i] * y.Values[i];
        return new(sum);
    }
}
