namespace Rnn.Tasks.Samples;

/// <summary>Speakers with moods and events that change them; the mood of whoever speaks is wanted after each utterance.</summary>
/// <param name="speakers">How many there are.</param>
/// <param name="utterances">Length of the conversation.</param>
/// <param name="hidden">Whether it is not told who speaks.</param>
public sealed class DialogueSamples(int speakers, int utterances, bool hidden = false) : SampleGenerator
{
    /// <inheritdoc/>
    public override TaskSample Sample(SplitMix64 random)
    {
        int[] mood = [.. Enumerable.Range(0, speakers).Select(_ => random.Below(3))];
        var seen = new bool[speakers];
        double[] u = new double[utterances * 6], who = new double[utterances], label = new double[utterances];
        for (int t = 0; t < utterances; t++)
        {
            int k = random.Below(speakers), happening;
            if (seen[k])
            {
                happening = random.Below(3);
                mood[k] = Math.Clamp(mood[k] + happening - 1, 0, 2);
            }
            else (happening, seen[k]) = (3 + mood[k], true);
            u[(t * 6) + happening] = 1;
            for (int j = 0; j < 6; j++) u[(t * 6) + j] += 0.1 * random.Normal();
            (who[t], label[t]) = (hidden ? 0 : k, mood[k]);
        }
        return new() { ["u"] = u, ["speakers"] = who, ["labels"] = label };
    }
}
