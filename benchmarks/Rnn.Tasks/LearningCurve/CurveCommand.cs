using System.Globalization;
using Rnn.Training;

namespace Rnn.Tasks.LearningCurve;

/// <summary>
/// Losses of a character model epoch by epoch, one JSON line each: 50 streams, 50 steps an update, states carried on, Adam 2e-3, clipping at
/// 5, the last tenth of the text held back.
/// </summary>
public static class CurveCommand
{
    /// <summary>Runs it.</summary>
    /// <param name="text">A text of at most 65 different characters.</param>
    /// <param name="seeds">One run each.</param>
    /// <param name="epochs">Passes over the text.</param>
    /// <param name="threads">Threads of an update.</param>
    /// <returns>0.</returns>
    public static int Run(FileInfo text, IReadOnlyList<ulong> seeds, int epochs, int threads)
    {
        var characters = File.ReadAllText(text.FullName);
        var tokens = Vocabulary.FromText(characters).Encode(characters);
        foreach (var seed in seeds)
        {
            using var trainer = new Trainer<CurveModel>(new CurveModel(seed), Loss.SoftmaxCrossEntropy, new Adam(2e-3f), new TrainingOptions
            {
                SequenceLength = 50, BatchSize = 50, ClipNorm = 5, ValidationFraction = 0.1, Threads = threads, Seed = seed,
            });
            var clock = System.Diagnostics.Stopwatch.StartNew();
            trainer.Fit(new TokenStreams(tokens), epochs, new Lines(seed, clock));
        }
        return 0;
    }

    sealed class Lines(ulong seed, System.Diagnostics.Stopwatch clock) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            if (value.Finished is not { } epoch) return;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{{\"seed\": {seed}, \"epoch\": {epoch.Epoch}, \"train\": {epoch.Training.Loss:F4}, \"validation\": {epoch.Validation!.Value.Loss:F4}, \"seconds\": {clock.Elapsed.TotalSeconds:F1}}}"));
        }
    }
}
