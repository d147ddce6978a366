namespace Rnn;

/// <content>Relu.</content>
public static partial class Ops
{
    /// <summary>max(x, 0); gradient 0 at 0, element by element.</summary>
    public static Vec<N> Relu<N>(Vec<N> x) where N : IDim => x.Each(x => Math.Max(x, 0));

    /// <summary>max(x, 0); gradient 0 at 0.</summary>
    public static Scalar Relu(Scalar x) => new(Math.Max(x.Value, 0));
}
