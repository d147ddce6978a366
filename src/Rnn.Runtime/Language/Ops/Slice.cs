namespace Rnn;

/// <content>Slice.</content>
public static partial class Ops
{
    /// <summary>
    /// The elements from a place on: <c>Slice&lt;H, D3&gt;(x, 2)</c> is x[2], x[3], x[4]. C# infers all type arguments or none, so both
    /// dimensions are written.
    /// </summary>
    /// <typeparam name="N">The dimension of x.</typeparam>
    /// <typeparam name="M">The dimension of the part.</typeparam>
    /// <param name="x">The vector.</param>
    /// <param name="start">The first place, from 0; the part ends within x.</param>
    public static Vec<M> Slice<N, M>(Vec<N> x, int start) where N : IDim where M : IDim
    {
        if (start < 0 || start + M.Size > N.Size)
            throw new ArgumentOutOfRangeException(nameof(start), start, $"{M.Size} elements from place {start} of a vector of {N.Size}: the part must end within it.");
        return new(x.Values.Slice(start, M.Size));
    }
}
