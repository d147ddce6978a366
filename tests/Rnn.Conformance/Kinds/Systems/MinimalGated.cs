namespace Rnn.Conformance.Kinds.Systems;

/// <summary>The minimal gated unit (Zhou et al. 2016).</summary>
internal sealed class MinimalGated() : SingleCell("mgu");
