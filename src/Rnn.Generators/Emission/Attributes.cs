namespace Rnn.Generators.Emission;

/// <summary>Attributes and constraints that generated methods carry.</summary>
internal static class Attributes
{
    /// <summary>Optimised at the first call: without it a loop runs unoptimised until tiering notices.</summary>
    public const string Hot = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]";

    /// <summary>The same for lane regions, never inlined: within another method they would use up what the JIT is willing to inline there.</summary>
    public const string HotRegion = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization | global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    /// <summary>The stack is not cleared: clearing costs more than a small step.</summary>
    public const string SkipLocalsInit = "[global::System.Runtime.CompilerServices.SkipLocalsInit]";

    public const string Generated = "[global::System.CodeDom.Compiler.GeneratedCode(\"Rnn.Generators\", \"0.1.0\")]";

    public const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    public const string LanesConstraint = "where L : unmanaged, global::Rnn.Kernels.ILanes<L>";
}
