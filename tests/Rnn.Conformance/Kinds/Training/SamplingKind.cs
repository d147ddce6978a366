using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>Probabilities after temperature and cuts, and the token that a given number chooses.</summary>
internal sealed class SamplingKind : IKind
{
    public string Name => "sampling";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector) => new DirectExercise(Run);

    static void Run(VectorCase vector, Comparison comparison)
    {
        var options = vector.Options;
        int classes = vector.Inputs["logits"].Shape[1];
        var sampler = new TokenSampler(classes, new SamplingOptions
        {
            Temperature = (float)options.Number("temperature", 1), TopK = options.Int("top_k", 0), TopP = (float)options.Number("top_p", 1),
        });
        var greedy = new TokenSampler(classes, SamplingOptions.Greedy);
        var u = vector.Inputs["u"].Data;
        float[] logits = Array.ConvertAll(vector.Inputs["logits"].Data, d => (float)d);
        var probabilities = new double[logits.Length];
        double[] chosen = new double[u.Length], first = new double[u.Length];
        for (int row = 0; row < u.Length; row++)
        {
            var own = logits.AsSpan(row * classes, classes);
            var found = sampler.Probabilities(own);
            for (int k = 0; k < classes; k++) probabilities[(row * classes) + k] = found[k];
            (chosen[row], first[row]) = (sampler.Choose(own, u[row]), greedy.Choose(own, u[row]));
        }

        comparison.Output("outputs", vector.Expected["outputs"], probabilities);
        comparison.Output("chosen", vector.Extra["chosen"], chosen);
        comparison.Output("greedy", vector.Extra["greedy"], first);
    }
}
