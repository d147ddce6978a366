using Rnn.Kernels;
using Rnn.Runtime.Tests.Kernels;

namespace Rnn.Runtime.Tests.Randomness;

public unsafe class CounterRandomTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(1.0)]
    public void LanesDrawWhatUnitsDraw(double probability)
    {
        uint threshold = CounterRandom.Threshold(probability);
        for (int row = 0; row < 20; row++)
        {
            var random = CounterRandom.For(7, 3, 1, row, 5);
            Check<Lanes512>(random, threshold);
            Check<Lanes256>(random, threshold);
            Check<Lanes128>(random, threshold);
            Check<HalfLanes256>(random, threshold);
        }

        static void Check<L>(CounterRandom random, uint threshold) where L : unmanaged, ILanes<L>
        {
            var lanes = new AlignedFloats(16);
            for (int first = 0; first < 64; first += 16)
            {
                *(L*)lanes.Pointer = L.Draw(random.Key0, random.Key1, first, threshold);
                for (int i = 0; i < sizeof(L) / sizeof(float); i++) Assert.Equal(random.Draw(first + i, threshold) ? 1f : 0f, lanes.Span[i]);
            }
        }
    }

    [Fact]
    public void ProbabilitiesOf0And1AreNeverAndAlways()
    {
        var random = CounterRandom.For(1, 2, 3, 4, 5);
        for (int unit = 0; unit < 10_000; unit++)
        {
            Assert.False(random.Draw(unit, CounterRandom.Threshold(0)));
            Assert.True(random.Draw(unit, CounterRandom.Threshold(1)));
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => CounterRandom.Threshold(1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => CounterRandom.Threshold(double.NaN));
    }

    // 250,000 draws of 256 equal cells each: chi-square with 255 degrees of freedom has mean 255 and deviation 22.6.
    [Theory]
    [InlineData("unit")]
    [InlineData("row")]
    [InlineData("t")]
    [InlineData("site")]
    [InlineData("update")]
    [InlineData("seed")]
    public void BitsAreUniformAndIndependentAlongEveryKey(string along)
    {
        const int Count = 250_000;
        var (high, low, pairs) = (new int[256], new int[256], new int[256]);
        uint last = Bits(-1);
        for (int i = 0; i < Count; i++)
        {
            uint bits = Bits(i);
            high[bits >> 24]++;
            low[bits & 255]++;
            pairs[(bits >> 28 << 4) | last >> 28]++;
            last = bits;
        }
        foreach (var cells in new[] { high, low, pairs })
        {
            double chi = cells.Sum(n => Math.Pow(n - Count / 256.0, 2) / (Count / 256.0));
            Assert.InRange(chi, 255 - 5 * 22.6, 255 + 5 * 22.6);
        }

        uint Bits(int i) => along switch
        {
            "unit" => CounterRandom.For(1, 2, 3, 4, 5).Bits(i),
            "row" => CounterRandom.For(1, 2, 3, i, 5).Bits(7),
            "t" => CounterRandom.For(1, 2, 3, 4, i).Bits(7),
            "site" => CounterRandom.For(1, 2, i, 4, 5).Bits(7),
            "update" => CounterRandom.For(1, i, 3, 4, 5).Bits(7),
            _ => CounterRandom.For((ulong)i, 2, 3, 4, 5).Bits(7),
        };
    }

    [Fact]
    public void NumbersAreThoseOfEveryOtherMachine()
    {
        var random = CounterRandom.For(42, 1, 2, 3, 4);
        Assert.Equal("45019F12 A42E7639 5F0E779D 6197E155 C65D25E7", $"{random.Key0:X8} {random.Key1:X8} {random.Bits(0):X8} {random.Bits(1):X8} {random.Bits(1000):X8}");
    }
}
