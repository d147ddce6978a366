using System.Globalization;
using Rnn.Training;
using Spectre.Console;

namespace DialogueExample;

/// <summary>Trains on conversations, and beside it the same network on their utterances one by one; judges both utterance by utterance, as a stream.</summary>
static class Job
{
    public static int Run(string? train, string? test, int epochs, ulong[] seeds)
    {
        try
        {
            var learnt = train is null ? Conversation.Invented(300, seed: 1) : Conversation.OfFile(train);
            var judged = test is null ? Conversation.Invented(100, seed: 2) : Conversation.OfFile(test);
            var vocabulary = WordVocabulary.Of(learnt.SelectMany(c => c.Utterances).Select(u => u.Text.ToLowerInvariant()), size: Words.Size, least: 2);
            var bags = new Bags(vocabulary);
            Console.WriteLine(Emotions.Info);
            Console.WriteLine($"{learnt.Count} conversations of {learnt.Sum(c => c.Utterances.Count)} utterances to learn from, {judged.Count} of {judged.Sum(c => c.Utterances.Count)} judged, {vocabulary.Count} words.");
            var table = new Table().AddColumns("seed", "conversations: weighted F1", "right", "utterances alone: weighted F1", "right");
            var means = new double[4];
            foreach (ulong seed in seeds)
            {
                double[] row = [.. Scored(bags, learnt, judged, epochs, seed), .. Scored(bags, Alone(learnt), Alone(judged), epochs, seed)];
                for (int i = 0; i < 4; i++) means[i] += row[i] / seeds.Length;
                table.AddRow([seed.ToString(CultureInfo.InvariantCulture), .. row.Select(Percent)]);
            }
            if (seeds.Length > 1) table.AddRow(["mean", .. means.Select(Percent)]);
            AnsiConsole.Write(table);
            return train is null && means[0] <= means[2] ? 1 : 0;      // what was made up cannot be told without a memory
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidTrainingDataException or TrainingDivergedException)
        {
            Console.Error.WriteLine($"error: {e.Message}");
            return 1;
        }
    }

    static string Percent(double share) => share.ToString("P1", CultureInfo.InvariantCulture);

    /// <summary>Every utterance as a conversation of its own: the network has nothing to remember.</summary>
    static IReadOnlyList<Conversation> Alone(IReadOnlyList<Conversation> conversations) => [.. conversations.SelectMany(c => c.Utterances).Select(u => new Conversation([u]))];

    static double[] Scored(Bags bags, IReadOnlyList<Conversation> learnt, IReadOnlyList<Conversation> judged, int epochs, ulong seed)
    {
        var model = new Emotions(seed);
        int utterances = 32 * 10;       // of a batch: as many conversations as have about so many
        using var trainer = new Trainer<Emotions>(model, new AdamW(2e-3f, weightDecay: 0.02f), new TrainingOptions
        {
            BatchSize = Math.Max(1, utterances * learnt.Count / learnt.Sum(c => c.Utterances.Count)), Entry = nameof(Emotions.Loss), ClipNorm = 5, Seed = seed, Schedule = new LinearFall(start: 0.1, last: 0.05f),
        });
        trainer.Fit(bags.Data(learnt), epochs);
        var scores = new Scores();
        Span<float> emotions = stackalloc float[Conversation.Emotions.Length];
        foreach (var conversation in judged)
        {
            var state = model.NewState();
            foreach (var utterance in conversation.Utterances)
            {
                model.Step(bags.Of(utterance.Text), utterance.Speaker, ref state, emotions);
                scores.Add(utterance.Emotion, System.Numerics.Tensors.TensorPrimitives.IndexOfMax(emotions));
            }
        }
        return [scores.WeightedF1, scores.Accuracy];
    }
}
