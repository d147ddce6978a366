namespace Rnn;

/// <content>Abs.</content>
public static partial class Ops
{
    /// <summary>|x|; gradient 0 at 0, element by element.</summary>
    public static Vec<N> Abs<N>(Vec<N> x) where N : IDim => x.Each(Math.Abs);

    /// <summary>|x|; gradient 0 at 0.</summary>
    public static Scalar Abs(Scalar x) => new(Math.Abs(x.Value));
}
