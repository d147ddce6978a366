namespace Rnn.Training;

/// <summary>A token in the order of sampling: the more likely first, among equals the lower.</summary>
/// <param name="Probability">Its probability.</param>
/// <param name="Token">The token.</param>
internal readonly record struct RankedToken(float Probability, int Token) : IComparable<RankedToken>
{
    /// <inheritdoc/>
    public int CompareTo(RankedToken other)
    {
        int order = other.Probability.CompareTo(Probability);
        return order != 0 ? order : Token.CompareTo(other.Token);
    }
}
