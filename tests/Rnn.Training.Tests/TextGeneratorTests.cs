using Rnn.Training.Tests.Models;

namespace Rnn.Training.Tests;

public sealed class TextGeneratorTests
{
    static readonly Vocabulary Letters = new("abcde");

    [Fact]
    public void ATrainedModelWritesItsText()
    {
        var model = ElmanModel.Create(3);
        using var trainer = new Trainer<ElmanModel>(model, Loss.SoftmaxCrossEntropy, new Adam(0.02f), new() { SequenceLength = 10, BatchSize = 4 });
        string text = string.Concat(Enumerable.Repeat("abcded", 60));
        trainer.Fit(new TokenStreams(Letters.Encode(text)), 60);
        var generator = new TextGenerator<ElmanModel, ElmanModel.State>(model, Letters, SamplingOptions.Greedy);
        Assert.Equal("dabcdedabc", generator.Sample("abcdedabcde", 10));
    }

    [Fact]
    public async Task StreamedTextIsTheSameText()
    {
        var generator = new TextGenerator<ElmanModel, ElmanModel.State>(ElmanModel.Create(1), Letters, new SamplingOptions { Seed = 5 });
        string text = "";
        await foreach (char c in generator.SampleAsync("ab", 40)) text += c;
        Assert.Equal(generator.Sample("ab", 40), text);
        Assert.NotEqual(new TextGenerator<ElmanModel, ElmanModel.State>(ElmanModel.Create(1), Letters, new SamplingOptions { Seed = 6 }).Sample("ab", 40), text);
    }

    [Fact]
    public async Task StreamedTextCanBeCancelled()
    {
        using var source = new CancellationTokenSource();
        var generator = new TextGenerator<ElmanModel, ElmanModel.State>(ElmanModel.Create(1), Letters);
        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (char _ in generator.SampleAsync("a", 100, source.Token)) source.Cancel();
        });
    }

    [Fact]
    public void MistakesAreNamed()
    {
        var e = Assert.Throws<ArgumentException>(() => new TextGenerator<ElmanModel, ElmanModel.State>(ElmanModel.Create(1), new Vocabulary("abc")));
        Assert.Contains("reads 5 tokens and chooses from 5, but the vocabulary has 3", e.Message);
        var generator = new TextGenerator<ElmanModel, ElmanModel.State>(ElmanModel.Create(1), Letters);
        Assert.Throws<ArgumentException>(() => generator.Sample("", 1));
        Assert.Throws<UnknownCharacterException>(() => generator.Sample("x", 1));
    }
}
