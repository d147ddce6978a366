using Rnn.Tasks.Samples;
using Rnn.Tasks.Training;
using Rnn.Training;
using static Rnn.Ops;

namespace Rnn.Tasks.Tasks;

/// <summary>DialogueRNN in one direction, all widths 12; the scores of three moods.</summary>
[RnnModel]
public partial class Moods
{
    DialogueDirection<D6, D12, D12, D2, D12> f;
    Dense<D12, D12> hidden;
    Dense<D12, D3> output;

    /// <summary>The mood of whoever speaks, at each utterance.</summary>
    /// <param name="u">The utterances.</param>
    /// <param name="speakers">Who speaks.</param>
    public Seq<Vec<D3>> Forward(Seq<Vec<D6>> u, Seq<Token> speakers) => u.Scan(speakers, f.Step).Map(e => output.Step(Relu(hidden.Step(e))));
}

/// <summary>The moods of two speakers, which events change. Beside it the same network that is not told who speaks.</summary>
public sealed class DialogueTask : ILearningTask
{
    /// <inheritdoc/>
    public string Name => "dialogue";

    /// <inheritdoc/>
    public IEnumerable<TaskResult> Run(ulong seed)
    {
        var fitting = new Fitting
        {
            Samples = new DialogueSamples(speakers: 2, utterances: 8), Loss = Loss.SoftmaxCrossEntropy, Rate = 0.005f, Updates = 2500, JudgedBatches = 31,
            Score = m => m.Accuracy, Wanted = 0.95,
        };
        yield return fitting.Run<Moods>("DialogueRNN 12", seed);
        yield return (fitting with { Samples = new DialogueSamples(speakers: 2, utterances: 8, hidden: true), Fails = true, Every = 500 }).Run<Moods>("speakers hidden", seed);
    }
}
