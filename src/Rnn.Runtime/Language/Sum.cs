namespace Rnn;

/// <summary>The dimension of a concatenation: <typeparamref name="A"/> elements, then <typeparamref name="B"/>.</summary>
/// <typeparam name="A">The first part.</typeparam>
/// <typeparam name="B">The second part.</typeparam>
public readonly struct Sum<A, B> : IDim where A : IDim where B : IDim
{
    /// <inheritdoc/>
    public static int Size => A.Size + B.Size;
}
