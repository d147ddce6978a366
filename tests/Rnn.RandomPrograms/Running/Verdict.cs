namespace Rnn.RandomPrograms.Running;

internal enum VerdictKind { Passed, Eager, Compilation, Graph, Loops, Structure, Crash, Parameters, Numbers, Bits }

/// <summary>What became of a program.</summary>
internal sealed record Verdict(VerdictKind Kind, string Message)
{
    public static readonly Verdict Passed = new(VerdictKind.Passed, "");
}
