namespace Rnn.Training.Tests.Reservoirs;

public sealed class LiquidColumnTests
{
    [Fact]
    public void Signs_belong_to_the_neuron_that_sends()
    {
        var column = new LiquidColumn(15, 3, 3, seed: 1);
        float[] w = column.Connect(0.5);
        int n = column.Neurons;
        Assert.Equal(135, n);
        for (int to = 0; to < n; to++)
            for (int from = 0; from < n; from++)
                Assert.True(column.IsInhibitory(from) ? w[to * n + from] <= 0 : w[to * n + from] >= 0);
        Assert.All(Enumerable.Range(0, n), i => Assert.Equal(0, w[i * n + i]));
        Assert.InRange(Enumerable.Range(0, n).Count(column.IsInhibitory), 12, 42);
    }

    [Fact]
    public void As_many_connections_as_the_probabilities_say()
    {
        var column = new LiquidColumn(15, 3, 3, seed: 2);
        int n = column.Neurons;
        double expected = 0, variance = 0;
        for (int a = 0; a < n; a++)
            for (int b = 0; b < n; b++)
            {
                double p = column.Probability(a, b);
                expected += p;
                variance += p * (1 - p);
            }
        Assert.InRange(column.Connect(1).Count(x => x != 0), expected - 4 * Math.Sqrt(variance), expected + 4 * Math.Sqrt(variance));
    }

    /// <summary>Neighbours along each of the three axes, and the far end: C exp(-d^2 / 4).</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(9, 1)]
    [InlineData(13, 3)]
    [InlineData(134, 204)]
    public void Probability_falls_with_distance(int other, double square)
    {
        var column = new LiquidColumn(15, 3, 3, seed: 3);
        double most = (column.IsInhibitory(0), column.IsInhibitory(other)) switch { (false, false) => 0.3, (false, true) => 0.2, (true, false) => 0.4, _ => 0.1 };
        Assert.Equal(most * Math.Exp(-square / 4), column.Probability(0, other), 1e-12);
    }

    [Fact]
    public void Same_seed_same_column()
    {
        Assert.Equal(new LiquidColumn(4, 3, 3, seed: 7).Connect(1), new LiquidColumn(4, 3, 3, seed: 7).Connect(1));
        Assert.NotEqual(new LiquidColumn(4, 3, 3, seed: 7).Connect(1), new LiquidColumn(4, 3, 3, seed: 8).Connect(1));
    }

    [Fact]
    public void Refuses_sizes_that_are_none()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LiquidColumn(0, 3, 3, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LiquidColumn(3, 3, 3, seed: 1, lambda: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LiquidColumn(3, 3, 3, seed: 1).Connect(double.NaN));
    }
}
