using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.EnergyModels;

/// <summary>Hopfield network (1982): patterns stored, probes recalled, the energy after every sweep.</summary>
internal sealed class HopfieldKind : IKind
{
    public string Name => "hopfield";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector) => new DirectExercise(Run);

    static void Run(VectorCase vector, Comparison comparison)
    {
        int units = vector.Options.Int("N"), limit = vector.Options.Int("limit");
        var update = vector.Options.Text("update") == "synchronous" ? HopfieldUpdate.Synchronous : HopfieldUpdate.Asynchronous;
        int[][] patterns = [.. vector.Inputs["patterns"].Integers.Chunk(units)];
        var network = new HopfieldNetwork(units);
        foreach (var pattern in patterns) network.Store(pattern);
        HopfieldRecall[] recalls = [.. vector.Inputs["probes"].Integers.Chunk(units).Select(probe => network.Recall(probe, update, limit))];

        comparison.Output("W", vector.Extra["W"], [.. from i in Enumerable.Range(0, units) from j in Enumerable.Range(0, units) select network[i, j]]);
        comparison.Output("outputs", vector.Expected["outputs"], [.. recalls.SelectMany(r => r.State).Select(s => (double)s)]);
        comparison.Output("sweeps", vector.Extra["sweeps"], [.. recalls.Select(r => (double)r.Sweeps)]);
        comparison.Output("energies", vector.Extra["energies"], [.. recalls.SelectMany(r => Enumerable.Range(0, limit + 1).Select(n => r.Energies[Math.Min(n, r.Sweeps)]))]);
        comparison.Output("recalled", vector.Extra["recalled"], [.. recalls.Zip(patterns, (r, p) => r.State.SequenceEqual(p) ? 1.0 : 0)]);
    }
}
