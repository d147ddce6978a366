namespace Rnn;

/// <content>Bernoulli.</content>
public static partial class Ops
{
    /// <summary>In training zeros and ones, each 1 with probability p; otherwise p itself. Without gradient.</summary>
    /// <typeparam name="N">The dimension.</typeparam>
    /// <param name="p">The probability of a 1.</param>
    /// <param name="per">Whether every step draws anew.</param>
    public static Vec<N> Bernoulli<N>(double p, Per per = Per.Step) where N : IDim => Vec<N>.Adopt(Eager.Mask(N.Size, p, per));
}
