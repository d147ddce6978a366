namespace Rnn;

/// <content>Rotate.</content>
public static partial class Ops
{
    /// <summary>The element i moves to place i + by, round the end.</summary>
    public static Vec<N> Rotate<N>(Vec<N> x, int by) where N : IDim
    {
        var result = new double[N.Size];
        for (var i = 0; i < result.Length; i++) result[((i + by) % N.Size + N.Size) % N.Size] = x.Values[i];
        return Vec<N>.Adopt(result);
    }
}
