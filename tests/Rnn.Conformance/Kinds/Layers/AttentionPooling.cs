using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Layers;

/// <summary>One query a row reads a memory: the weights over the keys, and the weighted sum.</summary>
internal abstract class AttentionPooling(string name) : IKind
{
    public string Name => name;
    public Schema Schema => Schema.Frameworks;

    protected abstract string Body(Options options);
    protected abstract IReadOnlyList<string> Sequences { get; }

    public Exercise Prepare(VectorCase vector) => new SequenceExercise
    {
        Declaration = $$"""
            [RnnModel]
            public partial class Model
            {
                {{Body(vector.Options)}}
            }
            """,
        Parameters = new ParameterMap(vector.Parameters.Select(p => ParameterPart.Whole(p.Key, p.Key, p.Value.Rank == 2 ? p.Value.Shape[1] : 1))),
        Inputs = [new InputPort("query", "query"), .. Sequences.Select(s => new InputPort(s, s))],
        Output = new RowView("output"),
        MoreOutputs = [("weights", new RowView("weights"))],
        Loss = new GivenUpstream(vector.Upstream["output"]),
        Steps = vector.Options.Int("keys"),
        Batch = vector.Options.Int("batch"),
        Lengths = vector.Inputs.GetValueOrDefault("lengths")?.Integers,
    };
}
