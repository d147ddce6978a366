namespace Rnn.Mutants;

/// <summary>What became of one mutant.</summary>
/// <param name="Verdict">Whether the suite noticed, and how.</param>
/// <param name="By">The test that failed, hung or died; the reason of an equivalent mutant; otherwise empty.</param>
internal sealed record Outcome(Verdict Verdict, string By = "");
