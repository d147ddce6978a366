using Rnn.Kernels;

namespace Rnn.Runtime.Tests.Kernels;

/// <summary>Lane forms against double precision over all floats, a few hundred thousand of them, and in all three forms.</summary>
public class TranscendentalTests
{
    readonly struct ErfForm : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => Erf.Lanes(x); }
    readonly struct ExpForm : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => Exp.Lanes(x); }
    readonly struct LogForm : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => Log.Lanes(x); }
    readonly struct SigmoidForm : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => Sigmoid.Lanes(x); }
    readonly struct TanhForm : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => Tanh.Lanes(x); }

    [Fact]
    public void ErfIsWithin3Ulp() => AssertWithin<ErfForm>(3, EveryFloat(), x => Ops.Erf(new Scalar(x)).Value);

    [Fact]
    public void ExpIsWithin1_3Ulp() => AssertWithin<ExpForm>(1.3, EveryFloat(), Math.Exp);

    [Fact]
    public void LogIsWithin2Ulp() => AssertWithin<LogForm>(2, EveryFloat(), Math.Log);

    [Fact]
    public void LogNear1IsWithin2Ulp() => AssertWithin<LogForm>(2, Between(0.5f, 2f), Math.Log);

    [Fact]
    public void SigmoidIsWithin2_5Ulp() => AssertWithin<SigmoidForm>(2.5, Array.ConvertAll(EveryFloat(), x => x < -87 ? 1 : x), x => 1 / (1 + Math.Exp(-x)));

    [Fact]
    public void TanhIsWithin2_8Ulp() => AssertWithin<TanhForm>(2.8, EveryFloat(), Math.Tanh);

    [Fact]
    public void ErfAtItsEnds() => AssertValues<ErfForm>(
        [0, -0f, float.PositiveInfinity, float.NegativeInfinity, float.NaN, 5, -5], [0, -0f, 1, -1, float.NaN, 1, -1]);

    [Fact]
    public void ExpAtItsEnds()
    {
        AssertValues<ExpForm>([0, -0f, float.PositiveInfinity, float.NegativeInfinity, float.NaN, 88.72283f, 88.72284f, -104, -1e30f, 1e30f],
            [1, 1, float.PositiveInfinity, 0, float.NaN, (float)Math.Exp(88.72283f), float.PositiveInfinity, 0, 0, float.PositiveInfinity]);
    }

    [Fact]
    public void LogAtItsEnds() => AssertValues<LogForm>(
        [0, -0f, float.PositiveInfinity, float.NegativeInfinity, float.NaN, 1, -1, -1e-40f, float.Epsilon],
        [float.NegativeInfinity, float.NegativeInfinity, float.PositiveInfinity, float.NaN, float.NaN, 0, float.NaN, float.NaN, (float)Math.Log(float.Epsilon)]);

    [Fact]
    public void SigmoidAtItsEnds() => AssertValues<SigmoidForm>([0, -0f, float.PositiveInfinity, float.NaN, 200], [0.5f, 0.5f, 1, float.NaN, 1]);

    [Fact]
    public void SigmoidFarBelow0StaysPositiveAndTiny() =>
        Assert.All(LaneFunction.RunAll<SigmoidForm>(Padded([float.NegativeInfinity, -1000, -88])).Take(3), y => Assert.InRange(y, float.Epsilon, 2e-38f));

    [Fact]
    public void TanhAtItsEnds() => AssertValues<TanhForm>(
        [0, -0f, float.PositiveInfinity, float.NegativeInfinity, float.NaN, 20, -20, float.Epsilon, -1e-30f],
        [0, -0f, 1, -1, float.NaN, 1, -1, float.Epsilon, -1e-30f]);

    [Fact]
    public void TanhIsOdd()
    {
        float[] x = Between(0, 12);
        var plus = LaneFunction.RunAll<TanhForm>(x);
        var minus = LaneFunction.RunAll<TanhForm>(Array.ConvertAll(x, v => -v));
        LaneFunction.AssertSameBits(plus, Array.ConvertAll(minus, v => -v));
    }

    [Fact]
    public void BitsAreThoseOfEveryOtherMachine() => Assert.Equal(
        "3C24FB69 6E26207B 27510502 AE6D2097",
        $"{Digest<ExpForm>():X8} {Digest<LogForm>():X8} {Digest<SigmoidForm>():X8} {Digest<TanhForm>():X8}");

    static uint Digest<F>() where F : ILaneFunction
    {
        uint digest = 2166136261;
        foreach (float y in LaneFunction.Run<F, Lanes512>(EveryFloat(), EveryFloat()))
            digest = (digest ^ (float.IsNaN(y) ? 0x7FC00000 : BitConverter.SingleToUInt32Bits(y))) * 16777619;
        return digest;
    }

    static void AssertWithin<F>(double bound, float[] x, Func<double, double> exact) where F : ILaneFunction
    {
        var y = LaneFunction.RunAll<F>(x);
        double worst = 0, at = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double expected = exact(x[i]);
            if (double.IsNaN(expected)) Assert.True(float.IsNaN(y[i]), $"at {x[i]:R}: {y[i]:R}");
            else if (float.IsInfinity((float)expected)) Assert.Equal((float)expected, y[i]);
            else if (Ulps(y[i], expected) is var error && !(error <= worst)) (worst, at) = (error, x[i]);
        }
        Assert.True(worst <= bound, $"{worst:F3} ulp at {at:R}");
    }

    static double Ulps(float actual, double expected)
    {
        float size = Math.Max(MathF.Abs((float)expected), 1.17549435e-38f);
        return Math.Abs(actual - expected) / (MathF.BitIncrement(size) - size);
    }

    static void AssertValues<F>(float[] x, float[] expected) where F : ILaneFunction =>
        LaneFunction.AssertSameBits(expected, LaneFunction.RunAll<F>(Padded(x)).AsSpan(0, x.Length));

    static float[] Padded(float[] x) => [.. x, .. new float[(16 - x.Length % 16) % 16]];

    // All signs, exponents and a spread of mantissas; the stride is prime.
    static float[] EveryFloat()
    {
        var all = new List<float>();
        for (long bits = 0; bits <= uint.MaxValue; bits += 21011) all.Add(BitConverter.UInt32BitsToSingle((uint)bits));
        return Padded([.. all]);
    }

    static float[] Between(float low, float high)
    {
        var x = new float[1 << 15];
        for (int i = 0; i < x.Length; i++) x[i] = low + (high - low) * (i / (float)x.Length);
        return x;
    }
}
