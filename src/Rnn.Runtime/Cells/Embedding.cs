namespace Rnn;

/// <summary>A trained row for every token: E [K x N], started uniform within ±0.05 as in Keras.</summary>
/// <typeparam name="K">The number of tokens.</typeparam>
/// <typeparam name="N">The width of a row.</typeparam>
[RnnCell]
public sealed partial class Embedding<K, N> where K : IDim where N : IDim
{
    [Uniform(0.05)] Mat<K, N> E;

    /// <summary>The row of a token: <c>source[x]</c> is the same as <c>source.Step(x)</c>.</summary>
    /// <param name="x">0 to K, exclusive.</param>
    public Vec<N> this[Token x] => Step(x);

    /// <summary>The row of a token.</summary>
    /// <param name="x">0 to K, exclusive.</param>
    /// <returns>The row [N].</returns>
    public Vec<N> Step(Token x) => E[x];
}
