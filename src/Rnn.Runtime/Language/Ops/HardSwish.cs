namespace Rnn;

/// <content>HardSwish.</content>
public static partial class Ops
{
    /// <summary>x times x / 6 + 0.5 between 0 and 1 (Howard et al. 2019), element by element.</summary>
    public static Vec<N> HardSwish<N>(Vec<N> x) where N : IDim => x.Each(HardSelfGated);

    /// <summary>x times x / 6 + 0.5 between 0 and 1 (Howard et al. 2019).</summary>
    public static Scalar HardSwish(Scalar x) => new(HardSelfGated(x.Value));

    static double HardSelfGated(double x) => x * Math.Clamp(x / 6 + 0.5, 0, 1);
}
