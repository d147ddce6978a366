using System.Globalization;
using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Frameworks;

/// <summary>The cell of an ONNX node, written out with its activations, clipping, peepholes and couplings.</summary>
/// <param name="Declaration">The cell.</param>
/// <param name="Gates">Letters of the gates in the order in which weights hold them; those that no equation reads in brackets.</param>
/// <param name="States">Letters of the states.</param>
/// <param name="TwoBiases">Whether the second bias of the candidate stands for itself.</param>
internal sealed record OnnxCell(string Declaration, string[] Gates, string[] States, bool TwoBiases)
{
    const string UnreadGate = "-";

    static readonly string[] Peepholes = ["i", "o", "f"];

    public static OnnxCell Of(VectorCase vector)
    {
        var functions = new OnnxActivations(vector.Options);
        bool peepholes = vector.Parameters.ContainsKey("P");
        string Sum(string gate, string more = "") => $"W{gate} * x + U{gate} * h + b{gate}{(peepholes ? more : "")}";
        switch (vector.Options.Text("operator"))
        {
            case "RNN":
                return new(Text(["r"], 1, $"return h = {functions.Of(0, "Tanh", Sum("r"))};"), ["r"], ["h"], false);
            case "GRU":
                bool after = vector.Options.Int("linear_before_reset", 0) == 1;
                return new(Text(["z", "r", "n"], 1, $$"""
                    var z = {{functions.Of(0, "Sigmoid", Sum("z"))}};
                    var r = {{functions.Of(0, "Sigmoid", Sum("r"))}};
                    var n = {{functions.Of(1, "Tanh", after ? "Wn * x + bn + r * (Un * h + cn)" : "Wn * x + Un * (r * h) + bn")}};
                    return h = (1 - z) * n + z * h;
                    """, after ? "Vec<H> cn;" : ""), ["z", "r", "n"], ["h"], after);
            default:
                bool coupled = vector.Options.Int("input_forget", 0) == 1;
                string[] gates = coupled ? ["i", "o", UnreadGate, "g"] : ["i", "o", "f", "g"];
                return new(Text([.. gates.Where(g => g != UnreadGate)], 2, $$"""
                    var i = {{functions.Of(0, "Sigmoid", Sum("i", " + pi * c"))}};
                    var f = {{(coupled ? "1 - i" : functions.Of(0, "Sigmoid", Sum("f", " + pf * c")))}};
                    var g = {{functions.Of(1, "Tanh", Sum("g"))}};
                    c = f * c + i * g;
                    var o = {{functions.Of(0, "Sigmoid", Sum("o", " + po * c"))}};
                    return h = o * ({{functions.Of(2, "Tanh", "c", clipped: false)}});
                    """, peepholes ? "Vec<H> pi, pf, po;" : ""), gates, ["h", "c"], false);
        }
    }

    public IEnumerable<ParameterPart> Parts(VectorCase vector, string layer, int direction, int units)
    {
        int width = vector.Inputs["X"].Shape[2], stacked = Gates.Length * units;
        for (int g = 0; g < Gates.Length; g++)
        {
            if (Gates[g] == UnreadGate) continue;
            yield return new($"{layer}.W{Gates[g]}", "W", ((direction * stacked) + (g * units)) * width, width, 1);
            yield return new($"{layer}.U{Gates[g]}", "R", ((direction * stacked) + (g * units)) * units, units, 1);
            if (!vector.Parameters.ContainsKey("B")) continue;
            int bias = (direction * 2 * stacked) + (g * units);
            yield return new($"{layer}.b{Gates[g]}", "B", bias, 1, 0);
            yield return new($"{layer}.{(TwoBiases && Gates[g] == "n" ? "c" : "b")}{Gates[g]}", "B", bias + stacked, 1, 0);
        }

        if (!vector.Parameters.ContainsKey("P")) yield break;
        for (int p = 0; p < Peepholes.Length; p++) yield return new($"{layer}.p{Peepholes[p]}", "P", ((direction * Peepholes.Length) + p) * units, 1, 0);
    }

    /// <summary>The gate that a coupling leaves unread: its gradients are zero.</summary>
    public IEnumerable<(string Tensor, int First, int Count)> Unread(VectorCase vector, int direction, int units)
    {
        int width = vector.Inputs["X"].Shape[2], stacked = Gates.Length * units, g = Array.IndexOf(Gates, UnreadGate);
        if (g < 0) yield break;
        yield return ("W", ((direction * stacked) + (g * units)) * width, units * width);
        yield return ("R", ((direction * stacked) + (g * units)) * units, units * units);
        for (int bias = 0; bias < 2; bias++) yield return ("B", (((direction * 2) + bias) * stacked) + (g * units), units);
    }

    static string Text(string[] gates, int states, string body, string more = "") => $$"""
        [RnnCell]
        public sealed partial class Cell<I, H> : ICell<I, H> where I : IDim where H : IDim
        {
            Mat<H, I> {{string.Join(", ", gates.Select(g => "W" + g))}};
            Mat<H, H> {{string.Join(", ", gates.Select(g => "U" + g))}};
            Vec<H> {{string.Join(", ", gates.Select(g => "b" + g))}};
            {{more}}
            [State] public Vec<H> {{(states == 2 ? "h, c" : "h")}};

            public Vec<H> Step(Vec<I> x)
            {
                {{body}}
            }
        }
        """;
}

/// <summary>Activations of a node in their places, with the numbers that shape them; sums before them are clipped where the node says so.</summary>
internal sealed class OnnxActivations(Options options)
{
    readonly IReadOnlyList<string> names = options.Has("activations") ? options.Texts("activations") : [];
    readonly IReadOnlyList<double> alpha = options.Has("activation_alpha") ? options.Numbers("activation_alpha") : [];
    readonly IReadOnlyList<double> beta = options.Has("activation_beta") ? options.Numbers("activation_beta") : [];
    readonly double clip = options.Number("clip", 0);

    /// <param name="place">0 for gates, 1 for the candidate, 2 for what leaves the cell.</param>
    /// <param name="otherwise">The function where the node names none.</param>
    /// <param name="argument">What it is applied to.</param>
    /// <param name="clipped">Whether the node's limit is for it.</param>
    public string Of(int place, string otherwise, string argument, bool clipped = true)
    {
        if (clip > 0 && clipped) argument = $"Clamp({argument}, {Text(-clip)}, {Text(clip)})";
        string Alpha(double by) => Text(place < alpha.Count ? alpha[place] : by);
        string Beta(double by) => Text(place < beta.Count ? beta[place] : by);
        return (place < names.Count ? names[place] : otherwise) switch
        {
            "HardSigmoid" => $"Clamp({Alpha(0.2)} * ({argument}) + {Beta(0.5)}, 0, 1)",
            "ScaledTanh" => $"{Alpha(1)} * Tanh({Beta(1)} * ({argument}))",
            "Affine" => $"{Alpha(1)} * ({argument}) + {Beta(0)}",
            "LeakyRelu" => $"LeakyRelu({argument}, {Alpha(0.01)})",
            "Elu" => $"Elu({argument}, {Alpha(1)})",
            var name => $"{name}({argument})",
        };
    }

    static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture) is var text && text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
}
