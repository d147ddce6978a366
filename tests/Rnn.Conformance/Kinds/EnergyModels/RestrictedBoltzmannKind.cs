using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.EnergyModels;

/// <summary>Restricted Boltzmann machine (Smolensky 1986), one step of contrastive divergence (Hinton 2002) with given uniform numbers.</summary>
internal sealed class RestrictedBoltzmannKind : IKind
{
    public string Name => "rbm";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector) => new DirectExercise(Run);

    static void Run(VectorCase vector, Comparison comparison)
    {
        int visible = vector.Options.Int("V"), hidden = vector.Options.Int("H");
        var machine = new RestrictedBoltzmannMachine(visible, hidden, seed: 1);
        vector.Parameters["b"].Data.CopyTo(machine.VisibleBiases);
        vector.Parameters["c"].Data.CopyTo(machine.HiddenBiases);
        for (int j = 0; j < hidden; j++)
            for (int i = 0; i < visible; i++) machine[j, i] = vector.Parameters["W"].Data[j * visible + i];
        int[][] data = [.. vector.Inputs["v"].Integers.Chunk(visible)];
        double[][] uniformHidden = [.. vector.Inputs["uniform_h"].Data.Chunk(hidden)], uniformVisible = [.. vector.Inputs["uniform_v"].Data.Chunk(visible)];
        (int[] Hidden, int[] Visible)[] steps = [.. data.Select((v, row) => machine.Gibbs(v, uniformHidden[row], uniformVisible[row]))];

        comparison.Output("outputs", vector.Expected["outputs"], [.. data.SelectMany(v => machine.HiddenProbabilities(v))]);
        comparison.Output("h", vector.Extra["h"], [.. steps.SelectMany(s => s.Hidden).Select(h => (double)h)]);
        comparison.Output("probability_v", vector.Extra["probability_v"], [.. steps.SelectMany(s => machine.VisibleProbabilities(s.Hidden))]);
        comparison.Output("v1", vector.Extra["v1"], [.. steps.SelectMany(s => s.Visible).Select(v => (double)v)]);
        comparison.Output("probability_h1", vector.Extra["probability_h1"], [.. steps.SelectMany(s => machine.HiddenProbabilities(s.Visible))]);
        comparison.Output("free_energy", vector.Extra["free_energy"], [.. data.Select(v => machine.FreeEnergy(v))]);
        comparison.Output("loss", vector.Expected["loss"], [machine.NegativeLogLikelihood(data)]);

        machine.Learn(data, rate: 1, uniformHidden, uniformVisible);
        comparison.Output("cd1_W", vector.Extra["cd1_W"], [.. from j in Enumerable.Range(0, hidden) from i in Enumerable.Range(0, visible) select machine[j, i] - vector.Parameters["W"].Data[j * visible + i]]);
        comparison.Output("cd1_b", vector.Extra["cd1_b"], [.. machine.VisibleBiases.ToArray().Zip(vector.Parameters["b"].Data, (after, before) => after - before)]);
        comparison.Output("cd1_c", vector.Extra["cd1_c"], [.. machine.HiddenBiases.ToArray().Zip(vector.Parameters["c"].Data, (after, before) => after - before)]);
    }
}
