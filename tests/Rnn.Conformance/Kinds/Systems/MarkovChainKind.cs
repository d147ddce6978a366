using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>Markov chain (1906): distributions, counts of a path and its probability, the distribution that stays.</summary>
internal sealed class MarkovChainKind : IKind
{
    public string Name => "markov_chain";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector) => new DirectExercise(Run);

    static void Run(VectorCase vector, Comparison comparison)
    {
        int n = vector.Options.Int("n");
        var transitions = new double[n, n];
        for (int a = 0; a < n; a++)
            for (int b = 0; b < n; b++) transitions[a, b] = vector.Parameters["P"].Data[a * n + b];
        var chain = new MarkovChain(transitions);
        double[] p = vector.Inputs["p0"].Data;
        var distributions = new List<double>();
        for (int t = 0; t < vector.Options.Int("T"); t++) distributions.AddRange(p = chain.Next(p));
        int[] path = vector.Inputs["path"].Integers;

        comparison.Output("outputs", vector.Expected["outputs"], [.. distributions]);
        comparison.Output("p", vector.FinalStates["p"], p);
        comparison.Output("loss", vector.Expected["loss"], [-chain.LogProbability(path)]);
        comparison.Output("transition_counts", vector.Extra["transition_counts"], [.. MarkovChain.Count(path, n).Cast<int>().Select(c => (double)c)]);
        comparison.Output("stationary", vector.Extra["stationary"], chain.Stationary());
    }
}
