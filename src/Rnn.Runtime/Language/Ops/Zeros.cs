namespace Rnn;

/// <content>Zeros.</content>
public static partial class Ops
{
    /// <summary>A vector of zeros.</summary>
    public static Vec<N> Zeros<N>() where N : IDim => new();
}
