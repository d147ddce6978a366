namespace Rnn;

/// <summary>How often a window of <typeparamref name="S"/> finds a place in <typeparamref name="N"/>, from one to the next <typeparamref name="T"/> further.</summary>
/// <typeparam name="N">The whole.</typeparam>
/// <typeparam name="S">The window; at most as large.</typeparam>
/// <typeparam name="T">The stride.</typeparam>
public readonly struct Places<N, S, T> : IDim where N : IDim where S : IDim where T : IDim
{
    /// <inheritdoc/>
    public static int Size => N.Size < S.Size ? 0 : (N.Size - S.Size) / T.Size + 1;
}
