namespace Rnn;

/// <content>WeightedSum.</content>
public static partial class Ops
{
    /// <summary>The sum of the vectors, each times its weight; zeros for empty sequences.</summary>
    public static Vec<N> WeightedSum<N>(Seq<Scalar> weights, Seq<Vec<N>> values) where N : IDim => Sum(weights.Map(values, (w, v) => w * v));

    /// <summary>The sum of the numbers, each times its weight; 0 for empty sequences.</summary>
    public static Scalar WeightedSum(Seq<Scalar> weights, Seq<Scalar> values) => Sum(weights.Map(values, (w, v) => w * v));
}
