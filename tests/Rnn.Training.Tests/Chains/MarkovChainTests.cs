namespace Rnn.Training.Tests.Chains;

public sealed class MarkovChainTests
{
    static readonly double[,] Weather = { { 0.7, 0.2, 0.1 }, { 0.3, 0.4, 0.3 }, { 0.25, 0, 0.75 } };

    [Fact]
    public void Stationary_distribution_stays()
    {
        var chain = new MarkovChain(Weather);
        double[] pi = chain.Stationary(), next = chain.Next(pi);
        Assert.Equal(1, pi.Sum(), 1e-14);
        for (int s = 0; s < 3; s++) Assert.Equal(pi[s], next[s], 1e-14);
    }

    [Fact]
    public void Stationary_distribution_is_where_any_start_leads()
    {
        var chain = new MarkovChain(Weather);
        double[] p = [0, 0, 1];
        for (int t = 0; t < 200; t++) p = chain.Next(p);
        Assert.All(p.Zip(chain.Stationary()), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    /// <summary>It goes round in a circle and never comes to rest, but the mean over time does; a state that is left for good has no share.</summary>
    [Fact]
    public void Stationary_distribution_of_circles_and_of_states_that_are_left()
    {
        Assert.All(new MarkovChain(new double[,] { { 0, 1 }, { 1, 0 } }).Stationary(), p => Assert.Equal(0.5, p, 1e-14));
        double[] left = new MarkovChain(new double[,] { { 0.5, 0.5 }, { 0, 1 } }).Stationary();
        Assert.Equal(0, left[0], 1e-14);
        Assert.Equal(1, left[1], 1e-14);
    }

    [Fact]
    public void Several_stationary_distributions_are_said_to_be_so()
        => Assert.Contains("more than one", Assert.Throws<InvalidOperationException>(() => new MarkovChain(new double[,] { { 1, 0 }, { 0, 1 } }).Stationary()).Message);

    [Fact]
    public void A_long_sample_gives_the_chain_back()
    {
        var chain = new MarkovChain(Weather);
        int[] path = chain.Sample(start: 0, steps: 60000, seed: 4);
        var found = MarkovChain.Estimate(path, 3);
        for (int a = 0; a < 3; a++)
            for (int b = 0; b < 3; b++) Assert.Equal(chain[a, b], found[a, b], 0.015);
        Assert.Equal(0, found[2, 1]);
        Assert.Equal(path, chain.Sample(start: 0, steps: 60000, seed: 4));
        Assert.NotEqual(path, chain.Sample(start: 0, steps: 60000, seed: 5));
    }

    [Fact]
    public void Counts_and_probability_of_a_path()
    {
        int[] path = [0, 1, 1, 2, 0, 1];
        int[,] counts = MarkovChain.Count(path, 3);
        Assert.Equal([0, 2, 0, 0, 1, 1, 1, 0, 0], counts.Cast<int>());
        Assert.Equal(Math.Log(0.2 * 0.4 * 0.3 * 0.25 * 0.2), new MarkovChain(Weather).LogProbability(path), 1e-12);
        Assert.Equal(double.NegativeInfinity, new MarkovChain(Weather).LogProbability([2, 1]));
        Assert.Equal(1, MarkovChain.Estimate(path, 3)[0, 1]);
    }

    [Fact]
    public void Smoothing_gives_every_transition_a_chance()
    {
        var chain = MarkovChain.Estimate([0, 1, 0, 1], 3, smoothing: 1);
        Assert.Equal(3.0 / 5, chain[0, 1], 1e-15);
        Assert.Equal(1.0 / 5, chain[0, 2], 1e-15);
        Assert.Equal(1.0 / 3, chain[2, 0], 1e-15);
    }

    [Fact]
    public void Refuses_what_is_no_chain()
    {
        Assert.Contains("2 x 3", Assert.Throws<ArgumentException>(() => new MarkovChain(new double[2, 3])).Message);
        Assert.Throws<ArgumentException>(() => new MarkovChain(new double[0, 0]));
        Assert.Contains("Row 1 sums to 0.9", Assert.Throws<ArgumentException>(() => new MarkovChain(new[,] { { 0.5, 0.5 }, { 0.5, 0.4 } })).Message);
        Assert.Contains("P[0, 1] is -0.5", Assert.Throws<ArgumentException>(() => new MarkovChain(new[,] { { 1.5, -0.5 }, { 0.5, 0.5 } })).Message);
        Assert.Contains("P[0, 0] is NaN", Assert.Throws<ArgumentException>(() => new MarkovChain(new[,] { { double.NaN } })).Message);
    }

    [Fact]
    public void Refuses_paths_that_cannot_be()
    {
        var chain = new MarkovChain(Weather);
        Assert.Contains("1 states", Assert.Throws<InvalidTrainingDataException>(() => MarkovChain.Estimate([0], 2)).Message);
        Assert.Contains("State 1 of the path is 2", Assert.Throws<InvalidTrainingDataException>(() => MarkovChain.Count([0, 2], 2)).Message);
        Assert.Contains("never leaves state 1", Assert.Throws<InvalidTrainingDataException>(() => MarkovChain.Estimate([0, 0, 1], 2)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => MarkovChain.Estimate([0, 1], 2, smoothing: -1));
        Assert.Throws<InvalidTrainingDataException>(() => chain.LogProbability([0, 3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => chain.Sample(start: 3, steps: 1, seed: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => chain.Sample(start: 0, steps: -1, seed: 1));
        Assert.Throws<ArgumentException>(() => chain.Next([0.5, 0.5]));
    }
}
