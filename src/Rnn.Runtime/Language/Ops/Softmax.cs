namespace Rnn;

/// <content>Softmax.</content>
public static partial class Ops
{
    /// <summary>exp(x) over its sum: probabilities. The largest element is subtracted first, so that nothing overflows.</summary>
    public static Vec<N> Softmax<N>(Vec<N> x) where N : IDim => Vec<N>.Adopt(Probabilities(x.Values));

    /// <summary>Probabilities over a sequence; empty for an empty one.</summary>
    public static Seq<Scalar> Softmax(Seq<Scalar> x) => new(Probabilities(Numbers(x)).Select(p => new Scalar(p)));

    static double[] Numbers(Seq<Scalar> x) => Array.ConvertAll(x.Values.ToArray(), s => s.Value);

    static double[] Probabilities(ReadOnlySpan<double> x)
    {
        var result = new double[x.Length];
        if (x.IsEmpty) return result;
        var largest = double.NegativeInfinity;
        foreach (var value in x) largest = Math.Max(largest, value);
        double sum = 0;
        for (var i = 0; i < result.Length; i++) sum += result[i] = Math.Exp(x[i] - largest);
        for (var i = 0; i < result.Length; i++) result[i] /= sum;
        return result;
    }
}
