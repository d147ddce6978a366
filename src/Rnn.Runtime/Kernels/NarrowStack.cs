using System.ComponentModel;

namespace Rnn.Kernels;

/// <summary>A stack of packed weights and the place of its narrow copy.</summary>
/// <param name="Offset">Its first float in the parameter block.</param>
/// <param name="Blocks">Blocks of 16 units.</param>
/// <param name="Parts">Interleaved vectors of a block.</param>
/// <param name="K">Weights of a unit.</param>
/// <param name="Words">The first word of the copy.</param>
/// <param name="Scales">The first scale of the copy, [Blocks x Parts x 16].</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct NarrowStack(int Offset, int Blocks, int Parts, int K, int Words, int Scales)
{
    /// <summary>From one k to the next, in floats; from one word to the next, in words.</summary>
    public int Step => 16 * Parts;
}
