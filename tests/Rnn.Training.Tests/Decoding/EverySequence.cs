namespace Rnn.Training.Tests.Decoding;

/// <summary>All sequences that a model can write, with their scores, by plain recursion and the platform's functions.</summary>
static class EverySequence
{
    public static List<Hypothesis> Of<TState>(int classes, TokenStep<TState> step, DecodingOptions options, TState start, int first) where TState : struct
    {
        var all = new List<Hypothesis>();
        GoOn(start, first, [], 0);
        return [.. all.OrderByDescending(h => h.Score)];

        void GoOn(TState state, int token, List<int> tokens, double sum)
        {
            var logits = new float[classes];
            step(token, ref state, logits);
            double total = logits.Sum(l => Math.Exp(l));
            int length = tokens.Count + 1;
            for (int next = 0; next < classes; next++)
            {
                double own = sum + logits[next] - Math.Log(total), score = own / Math.Pow((5.0 + length) / 6, options.LengthPenalty);
                if (next == options.EndToken) all.Add(new([.. tokens], own, score, true));
                else if (length == options.MaxLength) all.Add(new([.. tokens, next], own, score, false));
                else GoOn(state, next, [.. tokens, next], own);
            }
        }
    }

    /// <summary>Beam search by its definition, all the way to the longest length.</summary>
    public static List<Hypothesis> Beams<TState>(int classes, TokenStep<TState> step, DecodingOptions options, TState start, int first) where TState : struct
    {
        var finished = new List<Hypothesis>();
        List<(TState State, int[] Tokens, double Sum)> beams = [(start, [], 0)];
        for (int length = 1; length <= options.MaxLength; length++)
        {
            var next = new List<(TState State, int[] Tokens, double Sum)>();
            foreach (var (before, tokens, sum) in beams)
            {
                var (state, logits) = (before, new float[classes]);
                step(tokens.Length == 0 ? first : tokens[^1], ref state, logits);
                double total = Math.Log(logits.Sum(l => Math.Exp(l)));
                for (int token = 0; token < classes; token++) next.Add((state, [.. tokens, token], sum + logits[token] - total));
            }

            double penalty = Math.Pow((5.0 + length) / 6, options.LengthPenalty);
            finished.AddRange(next.Where(n => n.Tokens[^1] == options.EndToken).Select(n => new Hypothesis(n.Tokens[..^1], n.Sum, n.Sum / penalty, true)));
            beams = [.. next.Where(n => n.Tokens[^1] != options.EndToken).OrderByDescending(n => n.Sum).Take(options.Width)];
            if (length == options.MaxLength) finished.AddRange(beams.Select(b => new Hypothesis(b.Tokens, b.Sum, b.Sum / penalty, false)));
        }

        return [.. finished.OrderByDescending(h => h.Score).Take(options.Width)];
    }
}
