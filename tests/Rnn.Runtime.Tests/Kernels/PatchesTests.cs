using ImagePatches = Rnn.Kernels.Patches;

namespace Rnn.Runtime.Tests.Kernels;

/// <summary>Patches of images, pixel by pixel, and the way back, which is the transpose of the way there.</summary>
public sealed unsafe class PatchesTests
{
    [Theory]
    [InlineData(4, 5, 2, 3, 1, 0, 2, 3)]
    [InlineData(4, 5, 2, 3, 1, 1, 4, 5)]
    [InlineData(5, 4, 3, 2, 2, 0, 2, 2)]
    [InlineData(7, 3, 1, 4, 2, 2, 4, 2)]
    [InlineData(2, 2, 1, 5, 1, 2, 2, 2)]
    [InlineData(1, 1, 16, 1, 1, 0, 1, 1)]
    public void PatchesAreWhatTheWindowCovers(int height, int width, int channels, int size, int stride, int before, int down, int across)
    {
        int image = height * width * channels, patches = down * across * size * size * channels, ldi = Padded(image) + 16, ldp = Padded(patches) + 16;
        var (x, d) = (new AlignedFloats(2 * ldi, new Random(1)), new AlignedFloats(2 * ldp, new Random(2)));
        var (there, back) = (new AlignedFloats(2 * ldp, new Random(3)), new AlignedFloats(2 * ldi, new Random(4)));
        var (expected, sums) = (there.Span.ToArray(), back.Span.ToArray());
        for (int row = 0; row < 2; row++)
        {
            expected.AsSpan(row * ldp, Padded(patches)).Clear();
            sums.AsSpan(row * ldi, Padded(image)).Clear();
            int at = row * ldp;
            for (int i = 0; i < down; i++)
                for (int j = 0; j < across; j++)
                    for (int v = 0; v < size; v++)
                        for (int h = 0; h < size; h++)
                            for (int c = 0; c < channels; c++, at++)
                            {
                                var (py, px) = (i * stride - before + v, j * stride - before + h);
                                if (py < 0 || py >= height || px < 0 || px >= width) continue;
                                int pixel = row * ldi + (py * width + px) * channels + c;
                                expected[at] = x.Span[pixel];
                                sums[pixel] += d.Span[at];
                            }
        }
        ImagePatches.Copy(2, x.Pointer, ldi, there.Pointer, ldp, height, width, channels, size, stride, before, down, across);
        ImagePatches.Sum(2, d.Pointer, ldp, back.Pointer, ldi, height, width, channels, size, stride, before, down, across);
        LaneFunction.AssertSameBits(expected, there.Span);
        LaneFunction.AssertSameBits(sums, back.Span);
        there.AssertGuard();
        back.AssertGuard();
    }

    static int Padded(int width) => (width + 15) / 16 * 16;
}
