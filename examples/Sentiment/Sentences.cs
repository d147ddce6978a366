using Rnn.Training;

namespace SentimentExample;

/// <summary>Sentences with a label, 1 for a good opinion and 0 for a bad one, in an order that the seed decides.</summary>
sealed class Sentences
{
    Sentences(string[] texts, int[] labels) => (Texts, Labels) = (texts, labels);

    public string[] Texts { get; }
    public int[] Labels { get; }

    /// <summary>A file of lines "label, tab, sentence".</summary>
    public static Sentences OfFile(string path, ulong seed) => Shuffled(File.ReadLines(path).Index().Where(l => l.Item.Length > 0).Select(line => line.Item.Split('\t') switch
    {
        ["0" or "1", var text] fields => (text, fields[0] == "1" ? 1 : 0),
        _ => throw new InvalidTrainingDataException($"{Path.GetFileName(path)}, line {line.Index + 1}: 0 or 1, a tab and a sentence expected, \"{line.Item}\" found."),
    }), seed);

    /// <summary>A file of good opinions and one of bad ones, a sentence a line.</summary>
    public static Sentences OfFiles(string good, string bad, ulong seed) =>
        Shuffled(File.ReadLines(good).Select(t => (t, 1)).Concat(File.ReadLines(bad).Select(t => (t, 0))).Where(s => !string.IsNullOrWhiteSpace(s.Item1)), seed);

    static Sentences Shuffled(IEnumerable<(string Text, int Label)> sentences, ulong seed)
    {
        var all = sentences.ToArray();
        if (all.Length == 0) throw new InvalidTrainingDataException("There are no sentences.");
        var random = Rnn.CounterRandom.For(seed, 0, 0, 0, 0);
        Array.Sort([.. Enumerable.Range(0, all.Length).Select(i => random.Uniform(i))], all);
        return new([.. all.Select(s => s.Text)], [.. all.Select(s => s.Label)]);
    }
}
