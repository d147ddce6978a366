namespace Rnn;

/// <content>StopGradient.</content>
public static partial class Ops
{
    /// <summary>x, as a constant: no gradient flows through it.</summary>
    public static Vec<N> StopGradient<N>(Vec<N> x) where N : IDim => x;

    /// <summary>x, as a constant: no gradient flows through it.</summary>
    public static Scalar StopGradient(Scalar x) => x;
}
