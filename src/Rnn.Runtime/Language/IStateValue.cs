namespace Rnn;

/// <summary>A value that a cell carries from step to step: a point of a vector space, so that <see cref="States"/> add and scale.</summary>
public interface IStateValue
{
    /// <summary>The sum with another value of the same type.</summary>
    /// <exception cref="InvalidOperationException">The type has no sum: tokens, sequences, shift registers.</exception>
    IStateValue Plus(IStateValue other);

    /// <summary>The value times a number.</summary>
    /// <exception cref="InvalidOperationException">The type has no multiples: tokens, sequences, shift registers.</exception>
    IStateValue Times(Scalar factor);
}
