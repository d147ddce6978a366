namespace Rnn;

/// <content>Mean.</content>
public static partial class Ops
{
    /// <summary>The mean of the elements.</summary>
    public static Scalar Mean<N>(Vec<N> x) where N : IDim => new(Sum(x).Value / N.Size);

    /// <summary>The mean over a sequence; 0 for an empty one.</summary>
    public static Scalar Mean(Seq<Scalar> x) => new(Sum(x).Value / Math.Max(x.Length, 1));

    /// <summary>The mean over a sequence; zeros for an empty one.</summary>
    public static Vec<N> Mean<N>(Seq<Vec<N>> x) where N : IDim => Sum(x) / Math.Max(x.Length, 1);
}
