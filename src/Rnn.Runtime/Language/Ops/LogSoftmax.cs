namespace Rnn;

/// <content>LogSoftmax.</content>
public static partial class Ops
{
    /// <summary>The logarithms of the probabilities.</summary>
    public static Vec<N> LogSoftmax<N>(Vec<N> x) where N : IDim => x - LogSumExp(x);

    /// <summary>The logarithms of the probabilities over a sequence.</summary>
    public static Seq<Scalar> LogSoftmax(Seq<Scalar> x)
    {
        var total = LogSumExp(x);
        return x.Map(e => e - total);
    }
}
