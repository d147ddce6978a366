namespace Rnn.Tasks.Samples;

/// <summary>Symbols, blanks, a signal; the symbols are wanted after it (Hochreiter, Schmidhuber 1997; Arjovsky, Shah, Bengio 2016).</summary>
/// <param name="delay">Steps between message and answer.</param>
/// <param name="symbols">Length of the message.</param>
/// <param name="answersAlone">Whether the blanks before the answer do not count.</param>
public sealed class CopyMemorySamples(int delay, int symbols, bool answersAlone = false) : SampleGenerator
{
    /// <inheritdoc/>
    public override TaskSample Sample(SplitMix64 random)
    {
        double[] message = [.. Enumerable.Range(0, symbols).Select(_ => (double)random.Below(8))];
        var sample = new TaskSample
        {
            ["tokens"] = [.. message, .. Enumerable.Repeat(8.0, delay - 1), 9, .. Enumerable.Repeat(8.0, symbols)],
            ["labels"] = [.. Enumerable.Repeat(8.0, delay + symbols), .. message],
        };
        if (answersAlone) sample["mask"] = [.. Enumerable.Repeat(0.0, delay + symbols), .. Enumerable.Repeat(1.0, symbols)];
        return sample;
    }
}
