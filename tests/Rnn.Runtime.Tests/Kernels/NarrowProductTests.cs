using Rnn.Kernels;

namespace Rnn.Runtime.Tests.Kernels;

/// <summary>Products with narrow weights against their definition on single floats, for every form of the lanes: equal bits.</summary>
public unsafe class NarrowProductTests
{
    [Theory]
    [InlineData(0, 0), InlineData(0, 1), InlineData(0, 2), InlineData(0, 3), InlineData(0, 16), InlineData(0, 21)]
    [InlineData(1, 1), InlineData(1, 6), InlineData(2, 9), InlineData(3, 4), InlineData(5, 18), InlineData(7, 1)]
    public void EveryLaneIsOneChain(int firstK, int k)
    {
        foreach (int blocks in new[] { 1, 2, 3 })
            foreach (int parts in new[] { 1, 2, 3, 4 })
            {
                Check<Lanes512, BFloat16Format>(firstK, k, blocks, parts);
                Check<Lanes256, BFloat16Format>(firstK, k, blocks, parts);
                Check<Lanes128, BFloat16Format>(firstK, k, blocks, parts);
                Check<Lanes512, Int8Format>(firstK, k, blocks, parts);
                Check<Lanes256, Int8Format>(firstK, k, blocks, parts);
                Check<Lanes128, Int8Format>(firstK, k, blocks, parts);
            }
    }

    static void Check<L, W>(int firstK, int k, int blocks, int parts) where L : unmanaged, ILanes<L> where W : IWeightFormat
    {
        var random = new Random(firstK * 1000 + k * 100 + blocks * 10 + parts);
        // The product uses all but the first part of a stack that also has more weights behind.
        int words = (firstK + k + 3 + W.Count - 1) / W.Count, step = (parts + 1) * 16;
        var panel = new Panel(blocks, parts, words * step, step, (parts + 2) * 16);
        var a = new AlignedFloats(k + 1, random);
        var scales = new AlignedFloats(blocks * step, random);
        var init = new AlignedFloats(blocks * parts * 16, random);
        var packed = new AlignedFloats(blocks * words * step);
        random.NextBytes(new Span<byte>(packed.Pointer, packed.Count * sizeof(float)));
        uint* bits = (uint*)packed.Pointer;
        for (int i = 0; i < packed.Count; i++) bits[i] &= W.Count == 2 ? 0xBFFFBFFF : uint.MaxValue;   // no infinity, no NaN
        var c = new AlignedFloats(blocks * panel.TargetBlockStride, random);
        var expected = c.Span.ToArray();
        foreach (bool starts in new[] { false, true })
        {
            for (int block = 0; block < blocks; block++)
                for (int lane = 0; lane < parts * 16; lane++)
                {
                    float start = starts ? init.Span[block * parts * 16 + lane] : 0, sum = W.IsScaled ? 0 : start;
                    for (int i = 0; i < k; i++)
                    {
                        uint word = bits[(block * words + (firstK + i) / W.Count) * step + 16 + lane];
                        int place = (firstK + i) % W.Count;
                        float weight = W.Count == 2 ? BitConverter.UInt32BitsToSingle(word >> 16 * place << 16) : (sbyte)(word >> 8 * place);
                        sum = MathF.FusedMultiplyAdd(a.Span[i], weight, sum);
                    }
                    expected[block * panel.TargetBlockStride + lane] = W.IsScaled ? MathF.FusedMultiplyAdd(scales.Span[block * step + 16 + lane], sum, start) : sum;
                }
            NarrowProduct.Row<L, W>(a.Pointer, firstK, k, bits + 16, panel, scales.Pointer + 16, starts ? init.Pointer : null, parts * 16, c.Pointer);
            Assert.Equal(expected, c.Span.ToArray());
        }
        c.AssertGuard();
    }

    [Theory]
    [InlineData(1f, 0x3F80u)]
    [InlineData(-2.5f, 0xC020u)]
    [InlineData(1.00390625f, 0x3F80u)]   // half way between two numbers: the even one
    [InlineData(1.01171875f, 0x3F82u)]
    [InlineData(float.MaxValue, 0x7F80u)]
    [InlineData(float.PositiveInfinity, 0x7F80u)]
    public void BFloat16IsRoundedToNearestEven(float weight, uint bits) => Assert.Equal(bits, BFloat16Format.Pack(weight, 1));

    [Fact]
    public void WhatIsNoNumberStaysNone()
    {
        Assert.True(float.IsNaN(BitConverter.UInt32BitsToSingle(BFloat16Format.Pack(float.NaN, 1) << 16)));
        Assert.True(float.IsNaN(Int8Format.Scale(float.NaN)));
        Assert.Equal(0u, Int8Format.Pack(0, Int8Format.Scale(0)));
        Assert.Equal(0x81u, Int8Format.Pack(-3, Int8Format.Scale(3)));
    }
}
