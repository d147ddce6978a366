using Rnn.Conformance.Cases;

namespace Rnn.Conformance;

internal enum Verdict { Passed, Failed, Skipped }

/// <summary>What came of a case. Error: the largest one in units of its bound.</summary>
internal sealed record CaseResult(VectorCase Vector, Verdict Verdict, string Message, double Error)
{
    public override string ToString() => $"{Verdict.ToString().ToLowerInvariant()} {Path.GetFileName(Vector.File)} {Vector.Name} ({Vector.Kind}): {Message}";
}
