namespace Rnn;

/// <content>Dropout.</content>
public static partial class Ops
{
    /// <summary>In training each element is kept with probability 1 - rate and divided by it, or else 0; otherwise x itself.</summary>
    /// <typeparam name="N">The dimension.</typeparam>
    /// <param name="x">The vector.</param>
    /// <param name="rate">The share that is dropped, 0 to 1, exclusive.</param>
    /// <param name="per">Whether every step draws a new mask.</param>
    public static Vec<N> Dropout<N>(Vec<N> x, double rate, Per per = Per.Step) where N : IDim
        => Eager.Current is null ? x : x * Bernoulli<N>(1 - rate, per) / (1 - rate);
}
