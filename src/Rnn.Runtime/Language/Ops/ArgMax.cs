namespace Rnn;

/// <content>ArgMax.</content>
public static partial class Ops
{
    /// <summary>The index of the largest element, the first of equal ones; without gradient.</summary>
    public static Token ArgMax<N>(Vec<N> x) where N : IDim
    {
        var best = 0;
        for (var i = 1; i < N.Size; i++)
            if (x.Values[i] > x.Values[best]) best = i;
        return best;
    }
}
