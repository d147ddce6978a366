using System.Globalization;

namespace Rnn;

/// <summary>An integer input: a word, a speaker, a position. It picks rows and entries and has no gradient.</summary>
/// <param name="index">The class, from 0.</param>
public sealed class Token(int index) : IStateValue<Token>
{
    /// <inheritdoc/>
    public static Token Zero { get; } = new(0);

    /// <summary>The class, from 0.</summary>
    public int Index => index;

    /// <summary>An integer is a token.</summary>
    public static implicit operator Token(int index) => new(index);

    /// <inheritdoc/>
    public override string ToString() => Index.ToString(CultureInfo.InvariantCulture);

    IStateValue IStateValue.Plus(IStateValue other) => throw States.NoVectorSpace(nameof(Token));

    IStateValue IStateValue.Times(Scalar factor) => throw States.NoVectorSpace(nameof(Token));
}
