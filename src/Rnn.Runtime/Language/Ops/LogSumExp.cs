namespace Rnn;

/// <content>LogSumExp.</content>
public static partial class Ops
{
    /// <summary>log of the sum of exp(x).</summary>
    public static Scalar LogSumExp<N>(Vec<N> x) where N : IDim => new(LogOfSum(x.Values));

    /// <summary>log of the sum of exp(x) over a sequence.</summary>
    public static Scalar LogSumExp(Seq<Scalar> x) => new(LogOfSum(Numbers(x)));

    static double LogOfSum(ReadOnlySpan<double> x)
    {
        var largest = double.NegativeInfinity;
        foreach (var value in x) largest = Math.Max(largest, value);
        double sum = 0;
        foreach (var value in x) sum += Math.Exp(value - largest);
        return largest + Math.Log(sum);
    }
}
