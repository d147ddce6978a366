namespace Rnn.Mutants;

/// <summary>What became of a mutant. Killed, TimedOut and Crashed count as killed: a suite that hangs or dies has noticed.</summary>
internal enum Verdict
{
    /// <summary>A test failed.</summary>
    Killed,

    /// <summary>All tests passed.</summary>
    Survived,

    /// <summary>A test did not end in time.</summary>
    TimedOut,

    /// <summary>A test ended the process.</summary>
    Crashed,

    /// <summary>The change does not compile and needs no test.</summary>
    Invalid,

    /// <summary>No input can show it, for a reason that is written down; it is not run.</summary>
    Equivalent,
}
