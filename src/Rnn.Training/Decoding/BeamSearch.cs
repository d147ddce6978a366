namespace Rnn.Training;

/// <summary>
/// Looks for the most probable sequence (Lowerre 1976; Graves 2012; Sutskever, Vinyals, Le 2014): at every step the best few unfinished
/// hypotheses go on, each with a copy of the model's state, and every one of them may also end. The search stops where no unfinished hypothesis
/// can pass the worst of the finished ones that are kept. With a width of all prefixes it is exhaustive; with width 1 it finds nothing worse than
/// <see cref="Greedy"/>.
/// </summary>
/// <typeparam name="TState">The state of the model, a plain value.</typeparam>
public sealed class BeamSearch<TState> where TState : struct
{
    readonly TokenStep<TState> step;
    readonly DecodingOptions options;
    readonly float[] logits, scratch;

    /// <summary>Prepares a search; one at a time.</summary>
    /// <param name="classes">Tokens to choose from.</param>
    /// <param name="step">One step of the model.</param>
    /// <param name="options">Width, length, end; null: the defaults.</param>
    public BeamSearch(int classes, TokenStep<TState> step, DecodingOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        ArgumentNullException.ThrowIfNull(step);
        (this.step, this.options) = (step, options ?? new DecodingOptions());
        if (this.options.EndToken is { } end && (uint)end >= (uint)classes)
            throw new ArgumentException($"The end token {end} is none of the {classes} tokens to choose from.", nameof(options));
        (logits, scratch) = (new float[classes], new float[classes]);
    }

    /// <summary>The best hypotheses, best first: as many as the beam is wide, or all there are.</summary>
    /// <param name="start">The state before <paramref name="first"/> is read; it is not changed.</param>
    /// <param name="first">What the model reads first: the beginning of the sequence, or the last token of what came before.</param>
    public IReadOnlyList<Hypothesis> Search(TState start, int first)
    {
        var finished = new List<Hypothesis>();
        List<Beam> beams = [new(start, null, first, 0)];
        for (int length = 1; length <= options.MaxLength && beams.Count > 0; length++)
        {
            var candidates = Candidates(beams, length, finished);
            beams = [.. candidates.Select(c => new Beam(c.From.State, c.From.Path(length), c.Token, c.LogProbability))];
            if (length == options.MaxLength) foreach (var beam in beams) Keep(finished, beam.Path(length + 1), beam.LogProbability, length, ended: false);
            else if (IsDecided(finished, beams)) break;
        }

        return finished;
    }

    /// <summary>The most probable token at every step, until the end token or the longest length.</summary>
    /// <param name="start">The state before <paramref name="first"/> is read; it is not changed.</param>
    /// <param name="first">What the model reads first.</param>
    public Hypothesis Greedy(TState start, int first)
    {
        var tokens = new List<int>();
        double sum = 0;
        for (int length = 1, token = first; ; length++)
        {
            step(token, ref start, logits);
            token = 0;
            for (int i = 1; i < logits.Length; i++)
                if (logits[i] > logits[token]) token = i;
            sum += logits[token] - (double)TokenScores.LogSum(logits, scratch);
            bool ended = token == options.EndToken;
            if (!ended) tokens.Add(token);
            if (ended || length == options.MaxLength) return new(tokens, sum, Score(sum, length), ended);
        }
    }

    /// <summary>Moves every beam on; those that end are finished, the best of the others are returned, best first.</summary>
    List<Candidate> Candidates(List<Beam> beams, int length, List<Hypothesis> finished)
    {
        var best = new List<Candidate>();
        foreach (var beam in beams)
        {
            step(beam.Last, ref beam.State, logits);
            double logSum = TokenScores.LogSum(logits, scratch);
            for (int token = 0; token < logits.Length; token++)
            {
                double probability = beam.LogProbability + (logits[token] - logSum);
                if (token == options.EndToken) Keep(finished, beam.Path(length), probability, length, ended: true);
                else Insert(best, new(beam, token, probability), c => c.LogProbability);
            }
        }

        return best;
    }

    void Keep(List<Hypothesis> finished, Chosen? last, double probability, int length, bool ended)
    {
        double score = Score(probability, length);
        if (finished.Count < options.Width || score > finished[^1].Score)
            Insert(finished, new(Chosen.ToArray(last), probability, score, ended), h => h.Score);
    }

    /// <summary>Descending, among equals the earlier first, no more than the beam is wide.</summary>
    void Insert<T>(List<T> sorted, T item, Func<T, double> by)
    {
        int at = sorted.Count;
        while (at > 0 && by(item) > by(sorted[at - 1])) at--;
        if (at == options.Width) return;
        sorted.Insert(at, item);
        if (sorted.Count > options.Width) sorted.RemoveAt(options.Width);
    }

    /// <summary>Whether no beam can pass the worst hypothesis that is kept: its probability can only fall, and the longest length divides by most.</summary>
    bool IsDecided(List<Hypothesis> finished, List<Beam> beams)
        => finished.Count == options.Width && beams.All(b => Score(b.LogProbability, options.MaxLength) <= finished[^1].Score);

    double Score(double probability, int length) => probability / PortableMath.Pow((5 + length) / 6.0, options.LengthPenalty);

    sealed class Beam(TState state, Chosen? before, int last, double logProbability)
    {
        public TState State = state;
        public int Last => last;
        public double LogProbability => logProbability;

        /// <summary>The tokens up to the last one; the token that decoding began with is none of them.</summary>
        public Chosen? Path(int length) => length == 1 ? null : new(last, before);
    }

    /// <summary>A chosen token behind those before it, which hypotheses share.</summary>
    sealed record Chosen(int Token, Chosen? Before)
    {
        public static int[] ToArray(Chosen? last)
        {
            var tokens = new List<int>();
            for (; last is not null; last = last.Before) tokens.Add(last.Token);
            tokens.Reverse();
            return [.. tokens];
        }
    }

    readonly record struct Candidate(Beam From, int Token, double LogProbability);
}
