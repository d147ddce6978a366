using Rnn.Benchmarks.Measuring;

namespace Rnn.Benchmarks.Tests;

/// <summary>Statistics against values worked out by hand or published.</summary>
public sealed class StatisticsTests
{
    [Theory]
    [InlineData(new double[] { 4 }, 4)]
    [InlineData(new double[] { 1, 2, 10 }, 2)]
    [InlineData(new double[] { 1, 2, 4, 10 }, 3)]
    public void Median_is_the_middle_or_the_mean_of_the_two_in_the_middle(double[] ascending, double median)
        => Assert.Equal(median, Statistics.Median(ascending));

    /// <summary>The example of the nearest-rank method: 15, 20, 35, 40, 50.</summary>
    [Theory]
    [InlineData(5_000, 15)]
    [InlineData(30_000, 20)]
    [InlineData(40_000, 20)]
    [InlineData(50_000, 35)]
    [InlineData(100_000, 50)]
    [InlineData(0, 15)]
    public void Percentile_is_the_nearest_rank(int parts, int expected)
        => Assert.Equal(expected, Statistics.Percentile<int>([15, 20, 35, 40, 50], parts));

    [Theory]
    [InlineData(50_000, 500_000)]
    [InlineData(99_000, 990_000)]
    [InlineData(99_900, 999_000)]
    [InlineData(100_000, 1_000_000)]
    public void Percentiles_of_a_million_ranks_are_the_ranks(int parts, int rank)
        => Assert.Equal(rank, Statistics.Percentile<int>(Enumerable.Range(1, 1_000_000).ToArray(), parts));

    /// <summary>Ranks as in the tables of the sign test at 5 %, two-sided: with its critical value r the interval is from the r+1-th smallest to the r+1-th largest.</summary>
    [Theory]
    [InlineData(6, 1)]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    [InlineData(10, 2)]
    [InlineData(12, 3)]
    [InlineData(15, 4)]
    [InlineData(20, 6)]
    [InlineData(25, 8)]
    [InlineData(30, 10)]
    [InlineData(50, 18)]
    [InlineData(100, 40)]
    public void Interval_of_the_median_has_the_ranks_of_the_sign_test(int count, int rank)
    {
        double[] ranks = [.. Enumerable.Range(1, count)];
        Assert.Equal((rank, count + 1 - rank), Statistics.MedianInterval(ranks));
    }

    [Fact]
    public void Five_numbers_have_no_interval()
        => Assert.Throws<ArgumentException>(() => Statistics.MedianInterval([1, 2, 3, 4, 5]));

    /// <summary>The property that the interval is for, on a skewed distribution whose median is known.</summary>
    [Fact]
    public void Interval_covers_the_median_in_95_of_100_draws()
    {
        var random = new Random(1);
        int covered = 0;
        for (int draw = 0; draw < 20_000; draw++)
        {
            double[] numbers = [.. Enumerable.Range(0, 25).Select(_ => -Math.Log(1 - random.NextDouble())).Order()];
            var (low, high) = Statistics.MedianInterval(numbers);
            if (low <= Math.Log(2) && Math.Log(2) <= high) covered++;
        }

        Assert.InRange(covered / 20_000.0, 0.95, 0.963);
    }

    [Fact]
    public void No_numbers_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Statistics.Median([]));
        Assert.Throws<ArgumentException>(() => Statistics.Percentile<double>([], 50_000));
    }
}
