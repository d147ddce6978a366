namespace Rnn;

/// <content>Tanh.</content>
public static partial class Ops
{
    /// <summary>tanh(x), element by element.</summary>
    public static Vec<N> Tanh<N>(Vec<N> x) where N : IDim => x.Each(Math.Tanh);

    /// <summary>tanh(x).</summary>
    public static Scalar Tanh(Scalar x) => new(Math.Tanh(x.Value));
}
