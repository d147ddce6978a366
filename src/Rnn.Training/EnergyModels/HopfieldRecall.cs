namespace Rnn.Training;

/// <summary>What a <see cref="HopfieldNetwork"/> made of a probe.</summary>
/// <param name="State">The units at the end [N], +1 or -1.</param>
/// <param name="Sweeps">Sweeps, with the last one, which changed nothing.</param>
/// <param name="AtRest">Whether it came to rest within the limit.</param>
/// <param name="Energies">The energy of the probe, then after each sweep.</param>
public sealed record HopfieldRecall(IReadOnlyList<int> State, int Sweeps, bool AtRest, IReadOnlyList<double> Energies);
