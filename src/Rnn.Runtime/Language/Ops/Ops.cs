namespace Rnn;

/// <summary>
/// The operations of equations, for <c>using static Rnn.Ops;</c>. Each has a file of its name here, which computes in double precision,
/// and one of the same name in the compiler, which knows its shapes, its derivative and its loop.
/// </summary>
public static partial class Ops;
