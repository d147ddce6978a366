namespace Rnn.Training.Tests.Decoding;

public sealed class BeamSearchTests
{
    /// <summary>3 unfinished tokens and an end, at most 5 steps: 3 + 9 + ... unfinished prefixes, 364 sequences.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0.6)]
    [InlineData(3, 1)]
    [InlineData(4, 2.5)]
    public void AWideBeamFindsWhatTryingEverythingFinds(ulong seed, double penalty)
    {
        var model = Writers.Of(seed);
        var options = new DecodingOptions { Width = 364, MaxLength = 5, EndToken = 2, LengthPenalty = penalty };
        var every = EverySequence.Of(4, model.Step, options, model.NewState(), 0);
        Assert.Equal(364, every.Count);
        AssertSame(every, Search(model, options));
    }

    [Fact]
    public void WithoutAnEndTokenAllAreOfTheLongestLength()
    {
        var model = Writers.Of(5);
        var options = new DecodingOptions { Width = 256, MaxLength = 4 };
        var every = EverySequence.Of(4, model.Step, options, model.NewState(), 1);
        Assert.Equal(256, every.Count);
        AssertSame(every, Search(model, options, first: 1));
    }

    /// <summary>The search stops early and shares prefixes; the definition does neither.</summary>
    [Fact]
    public void ANarrowBeamFindsWhatItsDefinitionFinds()
    {
        for (ulong seed = 0; seed < 60; seed++)
        {
            var model = Writers.Of(seed);
            var options = new DecodingOptions { Width = 1 + (int)(seed % 5), MaxLength = 9, EndToken = (int)(seed % 4), LengthPenalty = 0.3 * (seed % 4) };
            AssertSame(EverySequence.Beams(4, model.Step, options, model.NewState(), 3), Search(model, options, first: 3));
        }
    }

    [Fact]
    public void WidthOneFindsNothingWorseThanGreedy()
    {
        int better = 0;
        for (ulong seed = 0; seed < 60; seed++)
        {
            var model = Writers.Of(seed, sharpness: 3);
            var search = new BeamSearch<SmallWriter.State>(4, model.Step, new DecodingOptions { Width = 1, MaxLength = 8, EndToken = 1, LengthPenalty = 0.2 * (seed % 3) });
            double greedy = search.Greedy(model.NewState(), 0).Score, beam = search.Search(model.NewState(), 0)[0].Score;
            Assert.True(beam >= greedy, $"seed {seed}: {beam} < {greedy}");
            if (beam > greedy) better++;
        }

        Assert.InRange(better, 1, 59);
    }

    [Fact]
    public void GreedyTakesTheMostProbableTokenAtEveryStep()
    {
        var model = Writers.Of(7);
        var options = new DecodingOptions { MaxLength = 6 };
        var greedy = new BeamSearch<SmallWriter.State>(4, model.Step, options).Greedy(model.NewState(), 0);
        var (state, logits, token) = (model.NewState(), new float[4], 0);
        foreach (int chosen in greedy.Tokens)
        {
            model.Step(token, ref state, logits);
            token = chosen;
            Assert.Equal(logits.Max(), logits[chosen]);
        }

        Assert.Equal(6, greedy.Tokens.Count);
        Assert.False(greedy.Ended);
        var own = EverySequence.Of(4, model.Step, options, model.NewState(), 0).Single(h => h.Tokens.SequenceEqual(greedy.Tokens));
        Assert.Equal(own.LogProbability, greedy.LogProbability, 1e-4);
    }

    /// <summary>Token 1 looks best at first (0.6 against 0.4) and leads to three equal choices; 2 leads to a certain one.</summary>
    [Fact]
    public void ABeamOfTwoSeesPastTheFirstChoice()
    {
        static void Step(int token, ref int steps, Span<float> logits)
        {
            ReadOnlySpan<double> probabilities = (steps++, token) switch
            {
                (0, _) => [1e-9, 0.6, 0.4],
                (_, 1) => [1 / 3.0, 1 / 3.0, 1 / 3.0],
                _ => [1, 1e-9, 1e-9],
            };
            for (int i = 0; i < 3; i++) logits[i] = (float)Math.Log(probabilities[i]);
        }

        var search = new BeamSearch<int>(3, Step, new DecodingOptions { Width = 2, MaxLength = 2 });
        Assert.Equal(1, search.Greedy(0, 0).Tokens[0]);
        var best = search.Search(0, 0)[0];
        Assert.Equal([2, 0], best.Tokens);
        Assert.Equal(Math.Log(0.4), best.LogProbability, 1e-6);
    }

    /// <summary>Every token costs the same here, so that without a penalty ending at once is best; with it staying is.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 7)]
    public void TheLengthPenaltyFavoursLongSequences(double penalty, int tokens)
    {
        static void Step(int token, ref int steps, Span<float> logits)
        {
            logits.Clear();
            logits[0] = -1;
        }

        var best = new BeamSearch<int>(2, Step, new DecodingOptions { Width = 3, MaxLength = 7, EndToken = 0, LengthPenalty = penalty }).Search(0, 1)[0];
        Assert.Equal(tokens, best.Tokens.Count);
        Assert.Equal(penalty == 0, best.Ended);
    }

    /// <summary>An entry of a network, from the state that another entry left.</summary>
    [Fact]
    public void DecodesWhatAnEncoderRead()
    {
        var model = new SmallTranslator(seed: 3);
        var state = model.NewState();
        var h = new float[8];
        foreach (int token in (int[])[4, 1, 3]) model.Step(token, ref state, h);
        var options = new DecodingOptions { Width = 200, MaxLength = 3, EndToken = 0 };
        var kept = state;
        AssertSame(EverySequence.Of(5, model.StepDecode, options, state, 0), new BeamSearch<SmallTranslator.State>(5, model.StepDecode, options).Search(state, 0));
        ReadOnlySpan<float> before = kept, after = state;
        Assert.True(before.SequenceEqual(after));
    }

    [Fact]
    public void MistakesAreNamed()
    {
        var model = new SmallWriter(1);
        Assert.Contains("end token 4", Assert.Throws<ArgumentException>(() => new BeamSearch<SmallWriter.State>(4, model.Step, new() { EndToken = 4 })).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new DecodingOptions { Width = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DecodingOptions { LengthPenalty = -1 });
    }

    static IReadOnlyList<Hypothesis> Search(SmallWriter model, DecodingOptions options, int first = 0)
        => new BeamSearch<SmallWriter.State>(4, model.Step, options).Search(model.NewState(), first);

    static void AssertSame(IReadOnlyList<Hypothesis> expected, IReadOnlyList<Hypothesis> found)
    {
        Assert.Equal(expected.Count, found.Count);
        foreach (var (e, f) in expected.Zip(found))
        {
            Assert.Equal(e.Score, f.Score, 1e-4);
            Assert.Equal(e.LogProbability, f.LogProbability, 1e-4);
            Assert.Equal(e.Tokens, f.Tokens);
            Assert.Equal(e.Ended, f.Ended);
        }
    }
}
