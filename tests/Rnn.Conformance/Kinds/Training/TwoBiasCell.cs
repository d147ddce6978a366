using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>PyTorch's cells with both of their biases, in the order that PyTorch stacks gates in.</summary>
/// <param name="Declaration">The cell.</param>
/// <param name="Gates">Letters of the gates; one empty letter for a simple recurrence.</param>
/// <param name="States">Letters of the states.</param>
internal sealed record TwoBiasCell(string Declaration, string[] Gates, string[] States)
{
    public static TwoBiasCell Of(string cell) => cell switch
    {
        "rnn" => new(Text("Mat<H, I> W; Mat<H, H> U; Vec<H> b, c; [State] public Vec<H> h;", "return h = Tanh(W * x + U * h + b + c);"), [""], ["h"]),
        "lstm" => new(Text("Mat<H, I> Wi, Wf, Wg, Wo; Mat<H, H> Ui, Uf, Ug, Uo; Vec<H> bi, bf, bg, bo, ci, cf, cg, co; [State] public Vec<H> h, c;", """
            var i = Sigmoid(Wi * x + Ui * h + bi + ci);
            var f = Sigmoid(Wf * x + Uf * h + bf + cf);
            var g = Tanh(Wg * x + Ug * h + bg + cg);
            var o = Sigmoid(Wo * x + Uo * h + bo + co);
            c = f * c + i * g;
            return h = o * Tanh(c);
            """), ["i", "f", "g", "o"], ["h", "c"]),
        "gru" => new(Text("Mat<H, I> Wr, Wz, Wn; Mat<H, H> Ur, Uz, Un; Vec<H> br, bz, bn, cr, cz, cn; [State] public Vec<H> h;", """
            var r = Sigmoid(Wr * x + Ur * h + br + cr);
            var z = Sigmoid(Wz * x + Uz * h + bz + cz);
            var n = Tanh(Wn * x + r * (Un * h + cn) + bn);
            return h = (1 - z) * n + z * h;
            """), ["r", "z", "n"], ["h"]),
        _ => throw new InvalidDataException($"there is no cell '{cell}'"),
    };

    /// <param name="vector">The case.</param>
    /// <param name="layer">The layer in the model.</param>
    /// <param name="suffix">What ends the names of its tensors.</param>
    /// <param name="units">The width of the state.</param>
    /// <param name="module">What begins them.</param>
    public IEnumerable<ParameterPart> Parts(VectorCase vector, string layer, string suffix, int units, string module = "rnn") =>
        from gate in Enumerable.Range(0, Gates.Length)
        from pair in new[] { ("W", "weight_ih"), ("U", "weight_hh"), ("b", "bias_ih"), ("c", "bias_hh") }
        let tensor = $"{module}.{pair.Item2}{suffix}"
        let columns = vector.Parameters[tensor].Rank == 2 ? vector.Parameters[tensor].Shape[1] : 1
        select new ParameterPart($"{layer}.{pair.Item1}{Gates[gate]}", tensor, gate * units * columns, columns, 1);

    static string Text(string fields, string body) => $$"""
        [RnnCell]
        public sealed partial class Cell<I, H> : ICell<I, H> where I : IDim where H : IDim
        {
            {{fields}}

            public Vec<H> Step(Vec<I> x)
            {
                {{body}}
            }
        }
        """;
}
