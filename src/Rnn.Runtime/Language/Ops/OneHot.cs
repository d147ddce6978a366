namespace Rnn;

/// <content>OneHot.</content>
public static partial class Ops
{
    /// <summary>1 at the token's place, 0 elsewhere.</summary>
    public static Vec<N> OneHot<N>(Token token) where N : IDim => new Vec<N>().WithEntry(token, 1);
}
