namespace Rnn;

/// <content>Ones.</content>
public static partial class Ops
{
    /// <summary>A vector of ones.</summary>
    public static Vec<N> Ones<N>() where N : IDim => Fill<N>(1);

    static Vec<N> Fill<N>(double value) where N : IDim
    {
        var result = new double[N.Size];
        Array.Fill(result, value);
        return Vec<N>.Adopt(result);
    }
}
