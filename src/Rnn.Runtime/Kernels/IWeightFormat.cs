using System.ComponentModel;

namespace Rnn.Kernels;

/// <summary>
/// How narrow weights stand in words of 32 bits: word n of a unit holds its weights n * <see cref="Count"/> and on, the first in the lowest
/// bits, so that one load of 16 words serves that many k, and every weight becomes a float by one or two operations on its lane.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface IWeightFormat
{
    /// <summary>Weights of a word: 2 or 4.</summary>
    static abstract int Count { get; }

    /// <summary>Whether what the word holds has to be multiplied with the unit's scale.</summary>
    static abstract bool IsScaled { get; }

    /// <summary>sum + x0 w0 + x1 w1 + ..., one fused multiply-add after the other; <see cref="Count"/> of them.</summary>
    static abstract L Add<L>(uint* words, L x0, L x1, L x2, L x3, L sum) where L : unmanaged, ILanes<L>;

    /// <summary>One weight of each of 16 units.</summary>
    static abstract L Unpack<L>(uint* words, int place) where L : unmanaged, ILanes<L>;

    /// <summary>What a weight is divided by before it is packed: 1 where there is no scale.</summary>
    /// <param name="largest">The largest magnitude of the unit's weights.</param>
    static abstract float Scale(float largest);

    /// <summary>The bits of a weight, in the lowest places.</summary>
    static abstract uint Pack(float weight, float scale);
}
