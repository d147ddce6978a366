namespace Rnn.Mutants;

/// <summary>What became of one mutant.</summary>
/// <param name="Verdict">Whether the suite noticed, and how.</param>
/// <param name="Test">The test that failed, hung or died; empty where none did.</param>
internal sealed record Outcome(Verdict Verdict, string Test = "");
