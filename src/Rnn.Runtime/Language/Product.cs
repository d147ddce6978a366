namespace Rnn;

/// <summary>The dimension of <typeparamref name="A"/> vectors of <typeparamref name="B"/> elements, one behind the other.</summary>
/// <typeparam name="A">How many.</typeparam>
/// <typeparam name="B">The size of each.</typeparam>
public readonly struct Product<A, B> : IDim where A : IDim where B : IDim
{
    /// <inheritdoc/>
    public static int Size => A.Size * B.Size;
}
