namespace Rnn;

/// <content>Identity.</content>
public static partial class Ops
{
    /// <summary>x itself: the activation that does nothing.</summary>
    public static Vec<N> Identity<N>(Vec<N> x) where N : IDim => x;

    /// <summary>x itself.</summary>
    public static Scalar Identity(Scalar x) => x;
}
