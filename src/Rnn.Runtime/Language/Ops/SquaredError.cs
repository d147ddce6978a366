namespace Rnn;

/// <content>SquaredError.</content>
public static partial class Ops
{
    /// <summary>The loss of one step: the sum of the squared differences.</summary>
    public static Scalar SquaredError<N>(Vec<N> y, Vec<N> target) where N : IDim
    {
        var difference = y - target;
        return Dot(difference, difference);
    }
}
