using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>
/// What a square window covers at each of its places on an image, and the sums of what was found there: single moves and sums, row by row of the
/// window. Images and patches are padded with +0 to 16 lanes.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Patches
{
    /// <summary>The patches of an image, one after the other; zeros beyond its edges.</summary>
    /// <param name="rows">How many rows of the batch.</param>
    /// <param name="source">The first image.</param>
    /// <param name="ldSource">From one image to the next.</param>
    /// <param name="target">The first image's patches.</param>
    /// <param name="ldTarget">From one image's patches to the next.</param>
    /// <param name="height">Rows of pixels.</param>
    /// <param name="width">Pixels of a row.</param>
    /// <param name="channels">Numbers of a pixel.</param>
    /// <param name="size">Pixels of a side of the window.</param>
    /// <param name="stride">From one place to the next.</param>
    /// <param name="before">Rows and columns of zeros before the first.</param>
    /// <param name="down">Places from top to bottom.</param>
    /// <param name="across">Places from left to right.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(int rows, float* source, int ldSource, float* target, int ldTarget, int height, int width, int channels, int size, int stride, int before, int down, int across)
    {
        int line = size * channels;
        for (; rows > 0; rows--, source += ldSource, target += ldTarget)
        {
            float* to = target;
            for (int i = 0; i < down; i++)
                for (int j = 0; j < across; j++)
                    for (int k = 0; k < size; k++, to += line)
                    {
                        int y = i * stride - before + k, x = j * stride - before;
                        int first = y < 0 || y >= height ? size : Math.Max(0, -x), last = Math.Max(first, Math.Min(size, width - x));
                        float* from = source + ((nint)y * width + x) * channels;
                        for (int n = 0; n < first * channels; n++) to[n] = 0;
                        for (int n = first * channels; n < last * channels; n++) to[n] = from[n];
                        for (int n = last * channels; n < line; n++) to[n] = 0;
                    }
            for (float* end = target + ((to - target + 15) & ~15L); to < end; to++) *to = 0;
        }
    }

    /// <summary>Each pixel's sum over the patches that it is in: places in order, from zero.</summary>
    /// <param name="rows">How many rows of the batch.</param>
    /// <param name="source">The first image's patches.</param>
    /// <param name="ldSource">From one image's patches to the next.</param>
    /// <param name="target">The first image.</param>
    /// <param name="ldTarget">From one image to the next.</param>
    /// <param name="height">Rows of pixels.</param>
    /// <param name="width">Pixels of a row.</param>
    /// <param name="channels">Numbers of a pixel.</param>
    /// <param name="size">Pixels of a side of the window.</param>
    /// <param name="stride">From one place to the next.</param>
    /// <param name="before">Rows and columns of zeros before the first.</param>
    /// <param name="down">Places from top to bottom.</param>
    /// <param name="across">Places from left to right.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum(int rows, float* source, int ldSource, float* target, int ldTarget, int height, int width, int channels, int size, int stride, int before, int down, int across)
    {
        int line = size * channels;
        for (; rows > 0; rows--, source += ldSource, target += ldTarget)
        {
            new Span<float>(target, (height * width * channels + 15) & ~15).Clear();
            float* from = source;
            for (int i = 0; i < down; i++)
                for (int j = 0; j < across; j++)
                    for (int k = 0; k < size; k++, from += line)
                    {
                        int y = i * stride - before + k, x = j * stride - before;
                        if (y < 0 || y >= height) continue;
                        int first = Math.Max(0, -x), last = Math.Min(size, width - x);
                        float* to = target + ((nint)y * width + x) * channels;
                        for (int n = first * channels; n < last * channels; n++) to[n] += from[n];
                    }
        }
    }
}
