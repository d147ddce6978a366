using Rnn.Training.Tests.Vectors;

namespace Rnn.Training.Tests;

/// <summary>Temperature, top-k, top-p and the choice, against the reference vectors.</summary>
public sealed class SamplingTests
{
    [Theory]
    [InlineData("sampling_plain.json")]
    [InlineData("sampling_cool.json")]
    [InlineData("sampling_hot.json")]
    [InlineData("sampling_top_k.json")]
    [InlineData("sampling_top_p.json")]
    public void ProbabilitiesAndChoices(string file)
    {
        var c = ReferenceCase.Single(file);
        int rows = (int)c.Option("n", 0), classes = (int)c.Option("K", 0);
        var sampler = new TokenSampler(classes, new SamplingOptions
        {
            Temperature = (float)c.Option("temperature", 1), TopK = (int)c.Option("top_k", 0), TopP = (float)c.Option("top_p", 1),
        });
        float[] logits = c.Floats("inputs", "logits");
        double[] u = c.Numbers("inputs", "u"), expected = c.Numbers("expected", "outputs");
        int[] chosen = c.Integers("expected", "extra", "chosen");
        for (int row = 0; row < rows; row++)
        {
            var own = logits.AsSpan(row * classes, classes);
            var probabilities = sampler.Probabilities(own);
            for (int k = 0; k < classes; k++) Assert.Equal(expected[(row * classes) + k], probabilities[k], 2e-6);
            Assert.Equal(chosen[row], sampler.Choose(own, u[row]));
        }
    }

    [Fact]
    public void GreedyTakesTheFirstOfEquals()
    {
        var sampler = new TokenSampler(4, SamplingOptions.Greedy);
        Assert.Equal(1, sampler.Choose([0, 2, 1, 2], 0.999));
    }

    [Fact]
    public void TopKKeepsTheLowerTokenOfEquals()
    {
        var sampler = new TokenSampler(4, new SamplingOptions { TopK = 2 });
        Assert.Equal([0.5f, 0.5f, 0, 0], sampler.Probabilities([1, 1, 1, 1]).ToArray());
    }

    [Fact]
    public void TheLastTokenIsChosenWhereRoundingLeavesTheSumBelowU()
    {
        var sampler = new TokenSampler(3);
        Assert.Equal(2, sampler.Choose([0, 0, 0], 1 - 1e-16));
    }

    [Fact]
    public void DrawsDependOnSeedAndPositionAlone()
    {
        float[] logits = new float[64];
        var (a, b, other) = (new TokenSampler(64, new() { Seed = 1 }), new TokenSampler(64, new() { Seed = 1 }), new TokenSampler(64, new() { Seed = 2 }));
        int[] first = [.. Enumerable.Range(0, 50).Select(i => a.Draw(logits, i))];
        int[] backwards = [.. Enumerable.Range(0, 50).Reverse().Select(i => b.Draw(logits, i)).Reverse()];
        Assert.Equal(first, backwards);
        Assert.NotEqual(first, [.. Enumerable.Range(0, 50).Select(i => other.Draw(logits, i))]);
        Assert.True(first.Distinct().Count() > 20);
    }

    [Fact]
    public void AWrongNumberOfLogitsIsNamed()
    {
        var e = Assert.Throws<ArgumentException>(() => new TokenSampler(4).Choose(new float[5], 0));
        Assert.Contains("5 logits for 4 classes", e.Message);
    }

    [Fact]
    public void ProbabilitiesAllocateNothing()
    {
        var sampler = new TokenSampler(97, new SamplingOptions { Temperature = 0.8f, TopK = 40, TopP = 0.9f });
        var logits = new float[97];
        sampler.Choose(logits, 0.5);
        long before = GC.GetAllocatedBytesForCurrentThread();
        sampler.Choose(logits, 0.5);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
