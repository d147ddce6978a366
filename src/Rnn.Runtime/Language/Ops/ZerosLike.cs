namespace Rnn;

/// <content>ZerosLike.</content>
public static partial class Ops
{
    /// <summary>The start of every state.</summary>
    public static States ZerosLike(States states) => new Scalar(0) * states;
}
