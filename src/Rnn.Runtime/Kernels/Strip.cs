namespace Rnn.Kernels;

/// <summary>
/// What the tiles of one strip of vectors share: how often they accumulate, and all strides, in bytes. The vectors of a strip may lie
/// in different blocks, so that each has its own distance from the first.
/// </summary>
unsafe struct Strip
{
    /// <summary>The most vectors a strip may have: the accumulators of one row.</summary>
    public const int Capacity = 8;

    public int Count;
    public nint ARow, AStep, WStep, InitRow, CRow;
    public fixed int W[Capacity], Init[Capacity], C[Capacity];
}
