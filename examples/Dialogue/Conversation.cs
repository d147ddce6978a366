using Rnn.Training;

namespace DialogueExample;

/// <summary>One utterance: who says it (0 or 1), what, and with which emotion.</summary>
sealed record Utterance(int Speaker, string Text, int Emotion);

/// <summary>Utterances of two speakers, in order.</summary>
sealed record Conversation(IReadOnlyList<Utterance> Utterances)
{
    public static readonly string[] Emotions = ["neutral", "happiness", "sadness", "anger", "surprise", "fear", "disgust"];

    /// <summary>Other words for an emotion, as people who label write them.</summary>
    static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["happy"] = "happiness", ["happines"] = "happiness", ["excited"] = "happiness", ["sad"] = "sadness", ["angry"] = "anger", ["surprised"] = "surprise",
    };

    /// <summary>A table of columns dialogue, utterance, speaker (A or B), emotion, text, with tabs between them and a line of headings.</summary>
    public static IReadOnlyList<Conversation> OfFile(string path)
    {
        var lines = File.ReadLines(path).Index().Skip(1).Where(l => l.Item.Length > 0).Select(line => line.Item.Split('\t') switch
        {
            [var dialogue, _, "A" or "B", var emotion, var text] fields when Array.IndexOf(Emotions, Aliases.GetValueOrDefault(emotion, emotion)) is >= 0 and var label =>
                (Dialogue: dialogue, Utterance: new Utterance(fields[2] == "A" ? 0 : 1, text, label)),
            _ => throw new InvalidTrainingDataException($"{Path.GetFileName(path)}, line {line.Index + 1}: dialogue, utterance, A or B, one of {string.Join(", ", Emotions)}, text expected; \"{line.Item}\" found."),
        });
        return [.. lines.GroupBy(l => l.Dialogue).Select(g => new Conversation([.. g.Select(l => l.Utterance)]))];
    }

    /// <summary>Made up: each speaker has a mood, says it once, and what happens afterwards makes it better or worse; the words alone do not tell how it is then.</summary>
    public static IReadOnlyList<Conversation> Invented(int count, ulong seed)
    {
        string[] moods = ["i feel miserable today", "i am doing all right", "what a wonderful morning i had"];
        string[] events = ["and then things got a bit worse", "nothing new since then", "and then things got a bit better"];
        int[] emotion = [2, 0, 1];
        var random = Rnn.CounterRandom.For(seed, 0, 0, 0, 0);
        int draws = 0;
        int Below(int n) => (int)(random.Uniform(draws++) * n);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            int?[] mood = [null, null];
            return new Conversation([.. Enumerable.Range(0, 8).Select(_ =>
            {
                int speaker = Below(2), what = Below(3);
                string text = mood[speaker] is null ? moods[what] : events[what];
                int now = mood[speaker] is { } before ? Math.Clamp(before + what - 1, 0, 2) : what;
                mood[speaker] = now;
                return new Utterance(speaker, text, emotion[now]);
            })]);
        })];
    }
}
