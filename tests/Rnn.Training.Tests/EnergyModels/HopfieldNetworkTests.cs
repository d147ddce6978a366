namespace Rnn.Training.Tests.EnergyModels;

public sealed class HopfieldNetworkTests
{
    const int Units = 60;

    [Theory]
    [InlineData(HopfieldUpdate.Asynchronous)]
    [InlineData(HopfieldUpdate.Synchronous)]
    public void Stored_patterns_are_fixed_points(HopfieldUpdate update)
    {
        var (network, patterns) = Stored(count: 3, seed: 1);
        foreach (int[] pattern in patterns)
        {
            var recall = network.Recall(pattern, update);
            Assert.Equal(pattern, recall.State);
            Assert.Equal(1, recall.Sweeps);
            Assert.True(recall.AtRest);
        }
    }

    /// <summary>As many patterns as 0.075 N, a tenth of the units turned round.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Recalls_patterns_from_spoilt_ones(ulong seed)
    {
        var (network, patterns) = Stored(count: 4, seed);
        var random = CounterRandom.For(seed, 1, 0, 0, 0);
        foreach (int[] pattern in patterns)
        {
            int[] probe = [.. pattern];
            for (int flip = 0; flip < Units / 10; flip++) probe[(int)(random.Uniform(flip) * Units)] *= -1;
            Assert.Equal(pattern, network.Recall(probe).State);
        }
    }

    /// <summary>Far more patterns than it can hold, thresholds at random: the energy falls all the same, and it comes to rest.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Energy_never_rises_one_unit_at_a_time(ulong seed)
    {
        var (network, _) = Stored(count: 30, seed);
        var random = CounterRandom.For(seed, 2, 0, 0, 0);
        for (int i = 0; i < Units; i++) network.Thresholds[i] = random.Uniform(i) - 0.5;
        for (int probe = 0; probe < 10; probe++)
        {
            var recall = network.Recall(Signs(CounterRandom.For(seed, 3, 0, probe, 0)));
            Assert.True(recall.AtRest);
            Assert.Equal(recall.Sweeps + 1, recall.Energies.Count);
            for (int n = 1; n < recall.Energies.Count; n++) Assert.True(recall.Energies[n] <= recall.Energies[n - 1] + 1e-12);
            Assert.Equal(recall.Energies[^1], network.Energy([.. recall.State]));
        }
    }

    [Fact]
    public void Energy_is_the_sum_over_pairs()
    {
        var (network, patterns) = Stored(count: 2, seed: 5);
        network.Thresholds[3] = 0.25;
        double expected = 0.25 * patterns[0][3];
        for (int i = 0; i < Units; i++)
            for (int j = i + 1; j < Units; j++)
            {
                double w = patterns.Sum(p => (double)p[i] * p[j]) / Units;
                Assert.Equal(w, network[i, j]);
                expected -= w * patterns[0][i] * patterns[0][j];
            }
        Assert.Equal(expected, network.Energy(patterns[0]), 1e-10);
    }

    [Fact]
    public void All_at_once_may_go_round_and_round()
    {
        var network = new HopfieldNetwork(2);
        network.Store([1, 1]);
        var recall = network.Recall([1, -1], HopfieldUpdate.Synchronous, limit: 7);
        Assert.False(recall.AtRest);
        Assert.Equal(7, recall.Sweeps);
        Assert.True(network.Recall([1, -1]).AtRest);
    }

    [Fact]
    public void A_tie_keeps_a_unit() => Assert.Equal([1, -1, 1], new HopfieldNetwork(3).Recall([1, -1, 1]).State);

    [Fact]
    public void Refuses_what_is_no_pattern()
    {
        var network = new HopfieldNetwork(3);
        Assert.Contains("3 units; 2 values", Assert.Throws<ArgumentException>(() => network.Store([1, -1])).Message);
        Assert.Contains("Unit 1 is 0", Assert.Throws<ArgumentException>(() => network.Recall([1, 0, 1])).Message);
        Assert.Contains("Unit 2 is 2", Assert.Throws<ArgumentException>(() => network.Energy([1, 1, 2])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => network.Recall([1, 1, 1], limit: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new HopfieldNetwork(0));
    }

    static (HopfieldNetwork, int[][]) Stored(int count, ulong seed)
    {
        var network = new HopfieldNetwork(Units);
        int[][] patterns = [.. Enumerable.Range(0, count).Select(p => Signs(CounterRandom.For(seed, 0, 0, p, 0)))];
        foreach (int[] pattern in patterns) network.Store(pattern);
        return (network, patterns);
    }

    static int[] Signs(CounterRandom random) => [.. Enumerable.Range(0, Units).Select(i => random.Uniform(i) < 0.5f ? -1 : 1)];
}
