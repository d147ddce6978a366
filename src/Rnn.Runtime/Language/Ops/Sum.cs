namespace Rnn;

/// <content>Sum.</content>
public static partial class Ops
{
    /// <summary>The sum of the elements.</summary>
    public static Scalar Sum<N>(Vec<N> x) where N : IDim
    {
        double sum = 0;
        foreach (var value in x.Values) sum += value;
        return new(sum);
    }

    /// <summary>The sum over a sequence; 0 for an empty one.</summary>
    public static Scalar Sum(Seq<Scalar> x)
    {
        double sum = 0;
        foreach (var value in x.Values) sum += value.Value;
        return new(sum);
    }

    /// <summary>The sum over a sequence; zeros for an empty one.</summary>
    public static Vec<N> Sum<N>(Seq<Vec<N>> x) where N : IDim
    {
        var sum = new Vec<N>();
        foreach (var value in x.Values) sum += value;
        return sum;
    }
}
