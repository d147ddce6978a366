namespace Rnn;

/// <content>Log.</content>
public static partial class Ops
{
    /// <summary>The natural logarithm, element by element.</summary>
    public static Vec<N> Log<N>(Vec<N> x) where N : IDim => x.Each(Math.Log);

    /// <summary>The natural logarithm.</summary>
    public static Scalar Log(Scalar x) => new(Math.Log(x.Value));
}
