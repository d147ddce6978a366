namespace Rnn;

/// <summary>
/// A shift register: what was pushed one, two, ... <typeparamref name="N"/> steps ago. <c>past[k]</c> is k steps ago, zero before the
/// first push; <c>past = past.Push(x)</c> once a step.
/// </summary>
/// <typeparam name="T">What is delayed: a vector, a matrix, a scalar or all states of a cell.</typeparam>
/// <typeparam name="N">The longest delay.</typeparam>
public sealed class Past<T, N> : IStateValue<Past<T, N>> where T : class, IStateValue<T> where N : IDim
{
    readonly T[] newestFirst;

    /// <summary>Nothing was pushed yet.</summary>
    public Past() => newestFirst = [];

    Past(T[] newestFirst) => this.newestFirst = newestFirst;

    /// <inheritdoc/>
    public static Past<T, N> Zero { get; } = new();

    /// <summary>What was pushed so many steps ago.</summary>
    /// <param name="ago">1 to the longest delay.</param>
    public T this[int ago]
    {
        get
        {
            if (ago < 1 || ago > N.Size) throw new ArgumentOutOfRangeException(nameof(ago), ago, $"A shift register of {N.Size} steps is read 1 to {N.Size} steps late.");
            return ago <= newestFirst.Length ? newestFirst[ago - 1] : T.Zero;
        }
    }

    /// <summary>The register one step later: the value is one step ago, the oldest is gone.</summary>
    public Past<T, N> Push(T value) => new([value, .. newestFirst.AsSpan(0, Math.Min(newestFirst.Length, N.Size - 1))]);

    IStateValue IStateValue.Plus(IStateValue other) => throw States.NoVectorSpace("Past");

    IStateValue IStateValue.Times(Scalar factor) => throw States.NoVectorSpace("Past");
}
