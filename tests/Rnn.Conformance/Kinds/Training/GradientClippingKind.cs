using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>The second schema's clipping: by value, by the norm of each tensor, by the norm of all.</summary>
internal sealed class GradientClippingKind : IKind
{
    public string Name => "gradient_clipping";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector) => new DirectExercise((v, comparison) =>
    {
        var clipped = new ClippedTensors(v.Inputs);
        var norm = clipped.Clip(v.Options.Text("mode") switch { "norm" => "norm_per_tensor", "global_norm" => "norm", var mode => mode }, (float)v.Options.Number("clip", 0), "2");
        comparison.Output("global_norm_before", v.Extra["global_norm_before"], [norm]);
        foreach (var name in v.Inputs.Keys) comparison.Output($"clipped_{name}", v.Extra[$"clipped_{name}"], clipped[name]);
    });
}
