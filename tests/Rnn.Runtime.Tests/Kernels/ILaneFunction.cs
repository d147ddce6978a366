using Rnn.Kernels;

namespace Rnn.Runtime.Tests.Kernels;

/// <summary>A function of lanes that a test runs in all forms.</summary>
interface ILaneFunction
{
    static abstract L Apply<L>(L x, L y) where L : unmanaged, ILanes<L>;
}

/// <summary>Runs it over arrays whose lengths are multiples of 16.</summary>
static unsafe class LaneFunction
{
    public static float[] Run<F, L>(float[] x, float[] y) where F : ILaneFunction where L : unmanaged, ILanes<L>
    {
        var result = new float[x.Length];
        var (a, b, c) = (new AlignedFloats(16), new AlignedFloats(16), new AlignedFloats(16));
        int lanes = sizeof(L) / sizeof(float);
        for (int i = 0; i < x.Length; i += lanes)
        {
            x.AsSpan(i, lanes).CopyTo(a.Span);
            y.AsSpan(i, lanes).CopyTo(b.Span);
            *(L*)c.Pointer = F.Apply(*(L*)a.Pointer, *(L*)b.Pointer);
            c.Span[..lanes].CopyTo(result.AsSpan(i));
        }
        return result;
    }

    /// <summary>Runs it in all forms, asserts that the bits agree (any NaN counts as any other), returns them.</summary>
    public static float[] RunAll<F>(float[] x, float[] y) where F : ILaneFunction
    {
        var wide = Run<F, Lanes512>(x, y);
        AssertSameBits(wide, Run<F, Lanes256>(x, y));
        AssertSameBits(wide, Run<F, Lanes128>(x, y));
        AssertSameBits(wide, Run<F, HalfLanes256>(x, y));
        return wide;
    }

    public static float[] RunAll<F>(float[] x) where F : ILaneFunction => RunAll<F>(x, x);

    public static void AssertSameBits(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            if (BitConverter.SingleToInt32Bits(expected[i]) != BitConverter.SingleToInt32Bits(actual[i]) && !(float.IsNaN(expected[i]) && float.IsNaN(actual[i])))
                Assert.Fail($"[{i}]: {expected[i]:R} and {actual[i]:R}");
    }
}
