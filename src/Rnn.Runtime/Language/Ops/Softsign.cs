namespace Rnn;

/// <content>Softsign.</content>
public static partial class Ops
{
    /// <summary>x / (1 + |x|), element by element.</summary>
    public static Vec<N> Softsign<N>(Vec<N> x) where N : IDim => x.Each(x => x / (1 + Math.Abs(x)));

    /// <summary>x / (1 + |x|).</summary>
    public static Scalar Softsign(Scalar x) => new(x.Value / (1 + Math.Abs(x.Value)));
}
