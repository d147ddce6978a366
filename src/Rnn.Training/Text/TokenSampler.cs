using System.Runtime.Intrinsics;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>Chooses tokens from logits by <see cref="SamplingOptions"/>; nothing is allocated after construction.</summary>
public sealed class TokenSampler
{
    readonly SamplingOptions options;
    readonly CounterRandom random;
    readonly float[] probabilities;
    readonly RankedToken[] ranking;

    /// <summary>Prepares for one number of classes.</summary>
    /// <param name="classes">Tokens to choose from.</param>
    /// <param name="options">How to choose; null: the model's own distribution.</param>
    public TokenSampler(int classes, SamplingOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        this.options = options ?? new SamplingOptions();
        random = RandomSites.ForSampling(this.options.Seed);
        probabilities = new float[classes];
        ranking = new RankedToken[classes];
    }

    /// <summary>The probabilities that a token is drawn with, after temperature and cuts.</summary>
    /// <param name="logits">One number per class.</param>
    /// <returns>One probability per class, valid until the next call.</returns>
    public ReadOnlySpan<float> Probabilities(ReadOnlySpan<float> logits)
    {
        if (logits.Length != probabilities.Length)
            throw new ArgumentException($"There are {logits.Length} logits for {probabilities.Length} classes.", nameof(logits));
        if (options.Temperature == 0)
        {
            Array.Clear(probabilities);
            probabilities[FirstLargest(logits)] = 1;
            return probabilities;
        }

        for (int i = 0; i < logits.Length; i++) probabilities[i] = logits[i] / options.Temperature;
        Softmax(probabilities);
        bool fewer = options.TopK > 0 && options.TopK < logits.Length;
        if (fewer || options.TopP < 1) Cut(fewer ? options.TopK : logits.Length);
        return probabilities;
    }

    /// <summary>The first token at which the running sum of probabilities exceeds a number.</summary>
    /// <param name="logits">One number per class.</param>
    /// <param name="u">In [0, 1).</param>
    public int Choose(ReadOnlySpan<float> logits, double u)
    {
        var probabilities = Probabilities(logits);
        double sum = 0;
        int last = 0;
        for (int i = 0; i < probabilities.Length; i++)
        {
            if (probabilities[i] <= 0) continue;
            sum += probabilities[i];
            if (sum > u) return i;
            last = i;
        }

        // Rounding left the sum a little below 1, and u above it.
        return last;
    }

    /// <summary>Draws the token at one position of a text; the draw depends on seed and position alone.</summary>
    /// <param name="logits">One number per class.</param>
    /// <param name="position">How many tokens were drawn before.</param>
    public int Draw(ReadOnlySpan<float> logits, int position)
        => Choose(logits, random.Uniform(position));

    void Cut(int most)
    {
        for (int i = 0; i < ranking.Length; i++) ranking[i] = new RankedToken(probabilities[i], i);
        Array.Sort(ranking);
        double kept = 0;
        for (int i = 0; i < most; i++) kept += ranking[i].Probability;
        int count = most;
        if (options.TopP < 1)
        {
            double wanted = options.TopP * kept, sum = 0;
            for (count = 0; count < most && sum < wanted; count++) sum += ranking[count].Probability;
            kept = sum;
        }

        Array.Clear(probabilities);
        for (int i = 0; i < count; i++) probabilities[ranking[i].Token] = (float)(ranking[i].Probability / kept);
    }

    static void Softmax(Span<float> row)
    {
        if (Vector512.IsHardwareAccelerated) Softmax<Lanes512>(row);
        else if (Vector256.IsHardwareAccelerated) Softmax<Lanes256>(row);
        else Softmax<Lanes128>(row);
    }

    static void Softmax<L>(Span<float> row) where L : unmanaged, ILanes<L>
    {
        float sum = RowLanes.Exponentials<L>(row, RowLanes.Maximum<L>(row), row);
        RowLanes.Scale<L>(row, 1 / sum);
    }

    static int FirstLargest(ReadOnlySpan<float> row)
    {
        int first = 0;
        for (int i = 1; i < row.Length; i++)
            if (row[i] > row[first]) first = i;
        return first;
    }
}
