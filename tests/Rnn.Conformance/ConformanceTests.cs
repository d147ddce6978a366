using Rnn.Conformance.Cases;
using Xunit;

namespace Rnn.Conformance;

/// <summary>The vectors of the repository, under `dotnet test`.</summary>
public sealed class ConformanceTests
{
    /// <summary>One run for all cases: they share compilations.</summary>
    [Fact]
    public void EveryVectorOfAKnownKindPasses() => AllPass(ConformanceRun.Run);

    /// <summary>The front half of the compiler alone, in double precision.</summary>
    [Fact]
    public void EveryVectorPassesOnItsSequenceGraph() => AllPass(cases => ConformanceRun.Interpret(cases, rewritten: false));

    static void AllPass(Func<IReadOnlyList<VectorCase>, IReadOnlyList<CaseResult>> run)
    {
        var unreadable = new List<(string File, string Reason)>();
        var results = run(VectorFiles.ReadAll([VectorFiles.DefaultFolder()], unreadable));
        Assert.Empty(unreadable);
        string failures = string.Join(Environment.NewLine, results.Where(r => r.Verdict == Verdict.Failed));
        Assert.True(failures.Length == 0, failures);
        Assert.Contains(results, r => r.Verdict == Verdict.Passed);
    }

    /// <summary>These files have no case that may be skipped.</summary>
    [Fact]
    public void NothingOfTheseKindsIsSkipped()
    {
        string[] kinds = ["rnn", "lstm", "gru", "keras", "equations", "elman", "jordan", "lstm_peephole", "lstm_cifg", "gru_reset_after", "gru_reset_before",
            "mgu", "bidirectional", "dropout", "masked_classifier", "truncated_bptt", "gradient_through_time", "example_food_weather", "example_hello",
            "esn", "lsm", "hopfield", "boltzmann", "rbm", "markov_chain", "dilated_rnn", "depth_gated_lstm", "act_rnn", "encoder_decoder", "training"];
        var cases = VectorFiles.ReadAll([VectorFiles.DefaultFolder()], []);
        Assert.All(kinds, kind => Assert.Contains(cases, c => c.Kind == kind));
        Assert.All(cases.Where(c => kinds.Contains(c.Kind)), c => Assert.NotNull(Kinds.KindTable.Find(c)));
    }
}
