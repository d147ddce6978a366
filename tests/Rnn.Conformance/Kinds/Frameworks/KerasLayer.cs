using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Frameworks;

/// <summary>A layer of Keras: which cell it is, and where its gates stand in kernels [I x nH] and biases.</summary>
/// <param name="Type">The cell's type.</param>
/// <param name="Attribute">The layer in a stack.</param>
/// <param name="Equations">The cell as the vectors' other schema calls it.</param>
/// <param name="Gates">The letters of the gates, in the order in which the kernels hold them.</param>
/// <param name="States">The letters of the states.</param>
internal sealed record KerasLayer(string Type, string Attribute, string Equations, string[] Gates, string[] States)
{
    public static KerasLayer Of(Options options)
    {
        int units = options.Int("units");
        string activation = $", Activation = {ActivationNames.Constant(options.Text("activation", "tanh"))}";
        string gated = $"({units}, Gate = {ActivationNames.Constant(options.Text("recurrent_activation", "sigmoid"))}{activation})";
        return options.Text("layer") switch
        {
            "simple_rnn" => new("SimpleRnn", $"[SimpleRnn({units}{activation})]", "simple_rnn", [""], ["h"]),
            "lstm" => new("Lstm", $"[Lstm{gated}]", "lstm", ["i", "f", "g", "o"], ["h", "c"]),
            "gru" when options.Flag("reset_after", true) => new("Gru", $"[Gru{gated}]", "gru_reset_after", ["z", "r", "n"], ["h"]),
            "gru" => new("GruResetBefore", $"[GruResetBefore{gated}]", "gru_reset_before", ["z", "r", "n"], ["h"]),
            var other => throw new InvalidDataException($"there is no layer '{other}'"),
        };
    }

    /// <summary>The cell written out, for a network.</summary>
    public string Cell(Options options)
    {
        var letters = Equations == "gru_reset_after" ? new[] { ("W", 2), ("U", 2), ("b", 1), ("c", 1) } : [("W", 2), ("U", 2), ("b", 1)];
        var text = new CellText(Equations, options) { Gate = ActivationNames.Function(options.Text("recurrent_activation", "sigmoid")) };
        return text.Write("Cell", letters.SelectMany(l => Gates.Select(gate => (l.Item1 + gate, l.Item2))));
    }

    /// <summary>Canonical parameters as parts of kernel, recurrent_kernel and bias (two of them where the reset comes after).</summary>
    public IEnumerable<ParameterPart> Parts(VectorCase vector, string prefix, string layer)
    {
        int units = vector.Options.Int("units"), width = Gates.Length * units;
        for (int g = 0; g < Gates.Length; g++)
        {
            yield return new ParameterPart($"{layer}.W{Gates[g]}", prefix + "kernel", g * units, 1, width);
            yield return new ParameterPart($"{layer}.U{Gates[g]}", prefix + "recurrent_kernel", g * units, 1, width);
            if (!vector.Parameters.TryGetValue(prefix + "bias", out var bias)) continue;
            yield return new ParameterPart($"{layer}.b{Gates[g]}", prefix + "bias", g * units, 1, 0);
            if (bias.Rank == 2) yield return new ParameterPart($"{layer}.c{Gates[g]}", prefix + "bias", width + g * units, 1, 0);
        }
    }
}
