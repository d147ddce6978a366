using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>Gradients of several tensors before and after clipping.</summary>
internal sealed class ClipKind : IKind
{
    public string Name => "clip";
    public Schema Schema => Schema.Frameworks;

    public Exercise Prepare(VectorCase vector) => new DirectExercise((v, comparison) =>
    {
        var options = v.Options;
        var clipped = new ClippedTensors(v.InputGroup("gradients"));
        var norm = clipped.Clip(options.Text("by"), (float)options.Number("limit", 0), options.Text("norm_type", "2"));
        if (v.Expected.TryGetValue("norm", out var expected)) comparison.Output("norm", expected, [norm]);
        foreach (var (name, tensor) in v.Gradients) comparison.Gradient(name, tensor, clipped[name]);
    });
}
