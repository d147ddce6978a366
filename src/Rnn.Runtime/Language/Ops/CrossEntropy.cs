namespace Rnn;

/// <content>CrossEntropy.</content>
public static partial class Ops
{
    /// <summary>The loss of one step: minus the logarithm of the label's probability.</summary>
    public static Scalar CrossEntropy<N>(Vec<N> logits, Token label) where N : IDim => LogSumExp(logits) - logits[label];
}
