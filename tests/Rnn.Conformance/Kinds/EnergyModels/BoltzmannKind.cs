using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.EnergyModels;

/// <summary>Boltzmann machine (Ackley, Hinton, Sejnowski 1985), all states listed, and the exact gradient.</summary>
internal sealed class BoltzmannKind : IKind
{
    public string Name => "boltzmann";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector) => new DirectExercise(Run);

    static void Run(VectorCase vector, Comparison comparison)
    {
        int n = vector.Options.Int("n");
        var machine = new BoltzmannMachine(n, vector.Options.Number("temperature", 1));
        vector.Parameters["b"].Data.CopyTo(machine.Biases);
        for (int i = 0; i < n; i++)
            for (int j = i + 1; j < n; j++) machine[i, j] = vector.Parameters["W"].Data[i * n + j];
        int[][] data = [.. vector.Inputs["data"].Integers.Chunk(n)], states = [.. Enumerable.Range(0, 1 << n).Select(place => Enumerable.Range(0, n).Select(i => place >> (n - 1 - i) & 1).ToArray())];
        double[] probabilities = machine.Probabilities();
        var gradient = machine.Gradient(data);

        comparison.Output("outputs", vector.Expected["outputs"], probabilities);
        comparison.Output("loss", vector.Expected["loss"], [machine.NegativeLogLikelihood(data)]);
        comparison.Output("energies", vector.Extra["energies"], [.. states.Select(s => machine.Energy(s))]);
        comparison.Output("means", vector.Extra["means"], [.. Enumerable.Range(0, n).Select(i => states.Zip(probabilities, (s, p) => s[i] * p).Sum())]);
        comparison.Gradient("W", vector.Gradients["W"], [.. gradient.Weights.Cast<double>()]);
        comparison.Gradient("b", vector.Gradients["b"], gradient.Biases);
    }
}
