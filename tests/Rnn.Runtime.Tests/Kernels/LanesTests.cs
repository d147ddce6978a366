using Rnn.Kernels;

namespace Rnn.Runtime.Tests.Kernels;

/// <summary>Each operation on lanes against the same operation on single floats, in all forms.</summary>
public class LanesTests
{
    readonly struct Add : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => x + y; }
    readonly struct Subtract : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => x - y; }
    readonly struct Multiply : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => x * y; }
    readonly struct Divide : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => x / y; }
    readonly struct Negate : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => -x; }
    readonly struct Fused : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => L.Fma(x, y, x); }
    readonly struct Smaller : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => L.Min(x, y); }
    readonly struct Larger : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => L.Max(x, y); }
    readonly struct MinOp : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => Min.Lanes(x, y); }
    readonly struct MaxOp : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => Max.Lanes(x, y); }
    readonly struct ReluOp : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => Relu.Lanes(x); }
    readonly struct ClampOp : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => Clamp.Lanes(x, L.Set(-1.5f), L.Set(0.25f)); }
    readonly struct AbsOp : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => Abs.Lanes(x); }
    readonly struct SqrtOp : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => Sqrt.Lanes(x); }
    readonly struct FloorOp : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => L.Floor(x); }
    readonly struct Sign : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => L.CopySign(x, y); }
    readonly struct Flushed : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => L.Flushed(x); }
    readonly struct Greater : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => L.Greater(x, y); }
    readonly struct GreaterOrEqual : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => L.GreaterOrEqual(x, y); }
    readonly struct Less : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => L.Less(x, y); }
    readonly struct LessOrEqual : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => L.LessOrEqual(x, y); }
    readonly struct Equal : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => L.Equal(x, y); }
    readonly struct Select : ILaneFunction { public static L Apply<L>(L x, L y) where L : unmanaged, ILanes<L> => L.Where(x, L.Set(2), y); }

    [Fact] public void Adds() => AssertEach<Add>((x, y) => x + y);
    [Fact] public void Subtracts() => AssertEach<Subtract>((x, y) => x - y);
    [Fact] public void Multiplies() => AssertEach<Multiply>((x, y) => x * y);
    [Fact] public void Divides() => AssertEach<Divide>((x, y) => x / y);
    [Fact] public void NegatesTheSignBit() => AssertEach<Negate>((x, _) => -x);
    [Fact] public void FusesMultiplyAndAdd() => AssertEach<Fused>((x, y) => MathF.FusedMultiplyAdd(x, y, x));
    [Fact] public void TakesTheSmallerOrTheSecond() => AssertEach<Smaller>((x, y) => x < y ? x : y);
    [Fact] public void TakesTheLargerOrTheSecond() => AssertEach<Larger>((x, y) => x > y ? x : y);
    [Fact] public void MinPassesNaN() => AssertEach<MinOp>((x, y) => float.IsNaN(x) ? x : x < y ? x : y);
    [Fact] public void MaxPassesNaN() => AssertEach<MaxOp>((x, y) => float.IsNaN(x) ? x : x > y ? x : y);
    [Fact] public void ReluPassesNaN() => AssertEach<ReluOp>((x, _) => 0 > x ? 0 : x);
    [Fact] public void ClampPassesNaN() => AssertEach<ClampOp>((x, _) => x < -1.5f ? -1.5f : x > 0.25f ? 0.25f : x);
    [Fact] public void TakesTheMagnitude() => AssertEach<AbsOp>((x, _) => MathF.Abs(x));
    [Fact] public void TakesTheRoot() => AssertEach<SqrtOp>((x, _) => MathF.Sqrt(x));
    [Fact] public void RoundsDown() => AssertEach<FloorOp>((x, _) => MathF.Floor(x));
    [Fact] public void CopiesTheSign() => AssertEach<Sign>(MathF.CopySign);
    [Fact] public void FlushesWhatIsTooSmall() => AssertEach<Flushed>((x, _) => MathF.Abs(x) < 7.888609e-31f ? 0 : x);
    [Fact] public void ComparesGreater() => AssertEach<Greater>((x, y) => x > y ? 1 : 0);
    [Fact] public void ComparesGreaterOrEqual() => AssertEach<GreaterOrEqual>((x, y) => x >= y ? 1 : 0);
    [Fact] public void ComparesLess() => AssertEach<Less>((x, y) => x < y ? 1 : 0);
    [Fact] public void ComparesLessOrEqual() => AssertEach<LessOrEqual>((x, y) => x <= y ? 1 : 0);
    [Fact] public void ComparesEqual() => AssertEach<Equal>((x, y) => x == y ? 1 : 0);
    [Fact] public void SelectsByAMask() => AssertEach<Select>((x, y) => x != 0 ? 2 : y);

    [Fact]
    public void KeepsTheFirstLanesAndClearsTheOthersEvenOfNaN()
    {
        Check<Lanes512>();
        Check<Lanes256>();
        Check<Lanes128>();
        Check<HalfLanes256>();

        static unsafe void Check<L>() where L : unmanaged, ILanes<L>
        {
            int lanes = sizeof(L) / sizeof(float);
            var x = new AlignedFloats(16);
            for (int count = 0; count <= lanes + 1; count++)
            {
                for (int i = 0; i < lanes; i++) x.Span[i] = i < count ? -i - 1 : float.NaN;
                *(L*)x.Pointer = L.FirstLanes(*(L*)x.Pointer, count);
                for (int i = 0; i < lanes; i++) Assert.Equal(BitConverter.SingleToInt32Bits(i < count ? -i - 1 : 0f), BitConverter.SingleToInt32Bits(x.Span[i]));
            }
        }
    }

    [Fact]
    public void ReducesInOneTree()
    {
        var random = new Random(5);
        for (int round = 0; round < 200; round++)
        {
            var x = new AlignedFloats(16, random);
            var (sum, maximum) = (x.Span.ToArray(), x.Span.ToArray());
            for (int half = 8; half > 0; half /= 2)
                for (int i = 0; i < half; i++) (sum[i], maximum[i]) = (sum[i] + sum[i + half], MathF.Max(maximum[i], maximum[i + half]));
            Check<Lanes512>(x, sum[0], maximum[0]);
            Check<Lanes256>(x, sum[0], maximum[0]);
            Check<Lanes128>(x, sum[0], maximum[0]);
        }

        static unsafe void Check<L>(AlignedFloats x, float sum, float maximum) where L : unmanaged, ILanes<L>
        {
            Assert.Equal(sum, L.Sum(*(L*)x.Pointer));
            Assert.Equal(maximum, L.Maximum(*(L*)x.Pointer));
        }
    }

    [Fact]
    public unsafe void HalfABlockSumsAsABlockWhoseOtherHalfIsZero()
    {
        var random = new Random(7);
        for (int round = 0; round < 200; round++)
        {
            var x = new AlignedFloats(16, random);
            if (round == 0) x.Span.Fill(-0f);
            x.Span[8..].Clear();
            Assert.Equal(BitConverter.SingleToInt32Bits(Lanes256.Sum(*(Lanes256*)x.Pointer)), BitConverter.SingleToInt32Bits(HalfLanes256.Sum(*(HalfLanes256*)x.Pointer)));
            Assert.Equal(x.Span[..8].ToArray().Max(), HalfLanes256.Maximum(*(HalfLanes256*)x.Pointer));
        }
    }

    [Fact]
    public unsafe void HalfABlockTakesTheFirstEightNarrowWords()
    {
        var words = stackalloc uint[16];
        for (uint i = 0; i < 16; i++) words[i] = 0x9E3779B9 * (i + 1);
        AssertFirstHalf(Lanes256.LowerHalves(words), HalfLanes256.LowerHalves(words));
        AssertFirstHalf(Lanes256.UpperHalves(words), HalfLanes256.UpperHalves(words));
        foreach (int left in (int[])[0, 8, 16, 24]) AssertFirstHalf(Lanes256.SignedByte(words, left), HalfLanes256.SignedByte(words, left));

        static void AssertFirstHalf(Lanes256 block, HalfLanes256 half) => LaneFunction.AssertSameBits(new ReadOnlySpan<float>(&block, 8), new ReadOnlySpan<float>(&half, 8));
    }

    static void AssertEach<F>(Func<float, float, float> expected) where F : ILaneFunction
    {
        float[] special = [0, -0f, 1, -1, 0.3f, -2.5f, 3.75f, 1e-40f, 1e30f, -1e38f, float.Epsilon, float.MaxValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN, 0.25f];
        var x = special.SelectMany(a => special.Select(_ => a)).ToArray();
        var y = special.SelectMany(_ => special).ToArray();
        LaneFunction.AssertSameBits(x.Zip(y, expected).ToArray(), LaneFunction.RunAll<F>(x, y));
    }
}
