using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>Gradients of weights that were picked by tokens.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class ScatterAdd
{
    /// <summary>
    /// gradient[tokens[row]] += delta[row], rows ascending, for the blocks from first to last; rows of the weights that no token
    /// names stay as they are. The operands are those of <see cref="Outer.Rows"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows<L>(int rows, int* tokens, float* delta, int ldDelta, float* gradient, in Panel panel, int firstBlock, int lastBlock)
        where L : unmanaged, ILanes<L>
    {
        for (int row = 0; row < rows; row++, delta += ldDelta)
        {
            float* target = gradient + (nint)tokens[row] * panel.Step;
            for (int block = firstBlock; block < lastBlock; block++)
                for (int lane = 0; lane < 16 * panel.Parts; lane += 16)
                {
                    L* sum = (L*)(target + (nint)block * panel.BlockStride + lane);
                    *sum += *(L*)(delta + block * panel.TargetBlockStride + lane);
                }
        }
    }

    /// <summary>
    /// gradient[k][lane tokens[row]] += delta[row][k], rows ascending: of weights whose lanes run across what a token picks. Tokens outside the
    /// blocks from first to last are another worker's.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Across(int rows, int* tokens, float* delta, int ldDelta, int depth, float* gradient, in Panel panel, int firstBlock, int lastBlock)
    {
        for (int row = 0; row < rows; row++, delta += ldDelta)
        {
            int block = tokens[row] / 16;
            if (block < firstBlock || block >= lastBlock) continue;
            float* target = gradient + (nint)block * panel.BlockStride + tokens[row] % 16;
            for (int k = 0; k < depth; k++) target[(nint)k * panel.Step] += delta[k];
        }
    }
}
