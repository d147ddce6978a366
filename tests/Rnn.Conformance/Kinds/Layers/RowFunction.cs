using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Layers;

/// <summary>A function of vectors without recurrence, over the last axis: all other axes together are the rows of one batch of one step.</summary>
internal abstract class RowFunction(string name) : IKind
{
    public string Name => name;
    public Schema Schema => Schema.Frameworks;

    /// <summary>The body of the model's entry: fields, and what it returns.</summary>
    protected abstract string Body(Options options, int width);

    /// <summary>Parameters of the model and their tensors; a tensor of rank one is a column.</summary>
    protected virtual IEnumerable<(string Parameter, string Tensor)> Parameters => [];

    public Exercise Prepare(VectorCase vector)
    {
        var x = vector.Inputs["x"];
        int width = x.Shape[^1];
        return new SequenceExercise
        {
            Declaration = $$"""
                [RnnModel]
                public partial class Model
                {
                    {{Body(vector.Options, width)}}
                }
                """,
            Parameters = new ParameterMap(from p in Parameters where vector.Parameters.ContainsKey(p.Tensor)
                                          let tensor = vector.Parameters[p.Tensor]
                                          select ParameterPart.Whole(p.Parameter, p.Tensor, tensor.Rank == 2 ? tensor.Shape[1] : 1)),
            Inputs = [new InputPort("x", "x")],
            Output = new RowView("output"),
            Loss = new GivenUpstream(vector.Upstream.GetValueOrDefault("output")),
            Steps = 1,
            Batch = x.Length / width,
        };
    }
}
