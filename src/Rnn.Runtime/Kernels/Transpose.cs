using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>Transposed copies of packed weights.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Transpose
{
    /// <summary>
    /// copy [block of k][row = (block, part, lane)][16 lanes of k] = W transposed, so that a gradient that flows back through W is an
    /// ordinary product over Blocks * Parts * 16 rows. Lanes beyond k are +0.
    /// </summary>
    /// <param name="w">The first weight.</param>
    /// <param name="panel">The geometry of the weights.</param>
    /// <param name="k">How many k there are.</param>
    /// <param name="copy">The first float of the copy; its step is 16.</param>
    /// <param name="copyBlockStride">From one block of 16 k to the next in the copy: 16 floats for each of its rows.</param>
    public static void Pack(float* w, in Panel panel, int k, float* copy, int copyBlockStride) =>
        Pack(w, panel, k, copy, copyBlockStride, 0, panel.Blocks);

    /// <summary>The same for the blocks of W from first to last only: threads divide the blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pack(float* w, in Panel panel, int k, float* copy, int copyBlockStride, int firstBlock, int lastBlock)
    {
        for (int first = 0; first < k; first += 16)
        {
            int count = Math.Min(16, k - first);
            for (int block = firstBlock; block < lastBlock; block++)
                for (int part = 0; part < panel.Parts; part++)
                {
                    float* source = w + (nint)block * panel.BlockStride + (nint)first * panel.Step + 16 * part;
                    float* target = copy + (nint)(first / 16) * copyBlockStride + (nint)(block * panel.Parts + part) * 256;
                    Square(source, panel.Step, count, target);
                }
        }
    }

    // One square of 16 x 16: reads along lanes, writes along k.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Square(float* source, nint step, int count, float* target)
    {
        for (int lane = 0; lane < 16; lane++, target += 16)
        {
            for (int i = 0; i < count; i++) target[i] = source[i * step + lane];
            for (int i = count; i < 16; i++) target[i] = 0;
        }
    }
}
