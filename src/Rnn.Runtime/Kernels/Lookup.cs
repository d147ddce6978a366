using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>Rows of packed weights picked by tokens: a product with one-hot vectors, or an embedding.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Lookup
{
    /// <summary>
    /// c[row] = init[row] + W[tokens[row]], for every vector of the panel. Tokens are not checked here. The operands are
    /// those of <see cref="Product.Rows"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows<L>(int rows, int* tokens, float* w, in Panel panel, float* init, int ldInit, int initBlockStride, float* c, int ldc)
        where L : unmanaged, ILanes<L>
    {
        for (int row = 0; row < rows; row++, c += ldc)
        {
            float* source = w + (nint)tokens[row] * panel.Step;
            if (init == null)
            {
                for (int block = 0; block < panel.Blocks; block++)
                    for (int lane = 0; lane < 16 * panel.Parts; lane += 16)
                        *(L*)(c + block * panel.TargetBlockStride + lane) = *(L*)(source + (nint)block * panel.BlockStride + lane);
                continue;
            }
            for (int block = 0; block < panel.Blocks; block++)
                for (int lane = 0; lane < 16 * panel.Parts; lane += 16)
                    *(L*)(c + block * panel.TargetBlockStride + lane) = *(L*)(init + block * initBlockStride + lane) + *(L*)(source + (nint)block * panel.BlockStride + lane);
            init += ldInit;
        }
    }
}
