using System.Globalization;
using Rnn.Training;
using Spectre.Console;

namespace SentimentExample;

/// <summary>What to learn from, and how.</summary>
sealed record Settings(string? File, string? Good, string? Bad, int Epochs, ulong Seed, double HeldBack, string? Try);

/// <summary>Shows the listings' summaries, trains the classifier with a progress bar, judges it on sentences that were held back.</summary>
static class Job
{
    public static int Run(Settings settings)
    {
        try
        {
            foreach (var summary in (string[])[ListingA.Info.ToString(), ListingB.Info.ToString(), ListingC.Info.ToString(), ListingD.Info.ToString(), Classifier.Info.ToString()])
                Console.WriteLine(summary);
            Train(settings);
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidTrainingDataException or TrainingDivergedException)
        {
            Console.Error.WriteLine($"error: {e.Message}");
            return 1;
        }
    }

    static void Train(Settings settings)
    {
        var sentences = settings.Good is { } good ? Sentences.OfFiles(good, settings.Bad!, settings.Seed) : Sentences.OfFile(settings.File!, settings.Seed);
        int held = (int)Math.Round(sentences.Texts.Length * settings.HeldBack), learnt = sentences.Texts.Length - held;
        var vocabulary = WordVocabulary.Of(sentences.Texts.Take(learnt), size: 10000, least: 2);
        Console.WriteLine($"{learnt} sentences to learn from, {held} held back, {vocabulary.Count} words.");
        var data = SequenceData.WithLabel([.. sentences.Texts.Select(vocabulary.Encode)], sentences.Labels).Bucketed();

        var model = new Classifier(settings.Seed);
        using var trainer = new Trainer<Classifier>(model, Loss.BinaryCrossEntropy, new AdamW(1e-3f, weightDecay: 0.02f), new TrainingOptions
        {
            BatchSize = 32, ClipNorm = 1, Seed = settings.Seed, ValidationFraction = settings.HeldBack, Schedule = new LinearFall(start: 0.1, last: 0.05f),
        });
        Fit(trainer, data, settings.Epochs);
        if (settings.Try is { } text) Judge(model, vocabulary, text);
    }

    static void Fit(Trainer<Classifier> trainer, SequenceData data, int epochs) => AnsiConsole.Progress().Start(context =>
    {
        var bar = context.AddTask("training", maxValue: epochs);
        trainer.Fit(data, epochs, new Listener(progress =>
        {
            bar.Value = progress.Epoch - 1 + progress.Done;
            if (progress.Finished is not { } epoch) return;
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"epoch {epoch.Epoch}: loss {epoch.Training.Loss:F3}, {epoch.Training.Accuracy:P1} right; held back {epoch.Validation?.Loss:F3}, {epoch.Validation?.Accuracy:P1} right"));
        }));
    });

    sealed class Listener(Action<TrainingProgress> show) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => show(value);
    }

    static void Judge(Classifier model, WordVocabulary vocabulary, string text)
    {
        Span<float> logit = stackalloc float[1];
        model.Run(vocabulary.Encode(text), logit);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\"{text}\": {1 / (1 + Math.Exp(-logit[0])):P0} good"));
    }
}
