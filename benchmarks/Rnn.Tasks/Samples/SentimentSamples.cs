namespace Rnn.Tasks.Samples;

/// <summary>
/// Tokens of which some have a feeling, which a "not" just before turns round; the sign of the sum is wanted. 0 pads, 1 is "not", then
/// come the positive, the negative and the neutral words.
/// </summary>
/// <param name="vocabulary">All tokens.</param>
/// <param name="wordsPerSide">Positive words, and as many negative ones.</param>
/// <param name="shortest">The least length.</param>
/// <param name="longest">The largest length.</param>
public sealed class SentimentSamples(int vocabulary, int wordsPerSide, int shortest, int longest) : SampleGenerator
{
    /// <inheritdoc/>
    public override TaskSample Sample(SplitMix64 random)
    {
        while (true)
        {
            int length = shortest + random.Below(longest - shortest + 1), score = 0;
            var tokens = new double[longest];
            for (int t = 0; t < length; t++) score += Word(random, tokens, t);
            if (score != 0) return new() { ["tokens"] = tokens, ["length"] = [length], ["label"] = [score > 0 ? 1 : 0] };
        }
    }

    /// <summary>Draws a word; its feeling.</summary>
    int Word(SplitMix64 random, double[] tokens, int t)
    {
        double u = random.Uniform();
        if (u < 0.15) tokens[t] = 1;
        else if (u >= 0.45) tokens[t] = 2 + (2 * wordsPerSide) + random.Below(vocabulary - 2 - (2 * wordsPerSide));
        else
        {
            tokens[t] = 2 + random.Below(2 * wordsPerSide);
            int feeling = tokens[t] < 2 + wordsPerSide ? 1 : -1;
            return t > 0 && tokens[t - 1] == 1 ? -feeling : feeling;
        }
        return 0;
    }
}
