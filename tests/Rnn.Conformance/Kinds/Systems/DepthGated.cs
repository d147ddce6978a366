using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>
/// Depth-gated LSTM (Yao et al. 2015): peephole layers in which a gate d lets the new cell of the layer below in; the first layer is
/// plain or gates its projected input.
/// </summary>
internal sealed class DepthGated : IKind
{
    public string Name => "depth_gated_lstm";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        int layers = options.Int("layers");
        string input = $"D{options.Int("I")}", units = $"D{options.Int("H")}";
        bool gatesInput = options.Text("first_layer") == "input";
        var fields = Enumerable.Range(0, layers).Select(l => l == 0 ? $"First<{input}, {units}> l0;" : $"Upper<{units}> l{l};");
        var statements = Enumerable.Range(0, layers).Select(l => l == 0 ? "var h0 = l0.Step(x);" : $"var h{l} = l{l}.Step(h{l - 1}, l{l - 1}.c);");
        return new SequenceExercise
        {
            Declaration = $$"""
                {{Cell("First<I, H>", "I", gatesInput ? "Sigmoid(Wd * x + pd * c + bd) * (Wp * x) + " : "", gatesInput ? "Mat<H, I> Wd, Wp;  Vec<H> pd, bd;" : "", "")}}

                {{Cell("Upper<H>", "H", "Sigmoid(Wd * x + pd * c + qd * below + bd) * below + ", "Mat<H, H> Wd;  Vec<H> pd, qd, bd;", ", Vec<H> below")}}

                [RnnModel]
                public partial class Model
                {
                    {{string.Join("\n    ", fields)}}

                    public Seq<Vec<{{units}}>> Forward(Seq<Vec<{{input}}>> x) => x.Scan(Step);

                    Vec<{{units}}> Step(Vec<{{input}}> x)
                    {
                        {{string.Join("\n        ", statements)}}
                        return h{{layers - 1}};
                    }
                }
                """,
            Parameters = new ParameterMap(Enumerable.Range(0, layers).SelectMany(l => ParameterMap.SameNames(vector, $"l{l}.", $"l{l}"))),
            States = new StateMap(from l in Enumerable.Range(0, layers) from s in new[] { "h", "c" } select new StatePart($"l{l}.{s}", $"l{l}.{s}0", $"l{l}.{s}")),
            Inputs = [new InputPort("x", "x")],
            Output = new RowView("outputs"),
            Loss = new HalfSquares(vector.Inputs["target"]),
            Steps = options.Int("T"),
        };
    }

    /// <param name="name">The class with its dimensions.</param>
    /// <param name="width">The dimension of x.</param>
    /// <param name="depth">What comes in through the depth gate; empty for a plain layer.</param>
    /// <param name="fields">The depth gate's parameters.</param>
    /// <param name="below">A further argument of Step.</param>
    static string Cell(string name, string width, string depth, string fields, string below) => $$"""
        [RnnCell]
        public sealed partial class {{name}} where H : IDim{{(width == "I" ? " where I : IDim" : "")}}
        {
            Mat<H, {{width}}> Wi, Wf, Wg, Wo;
            Mat<H, H> Ui, Uf, Ug, Uo;
            Vec<H> pi, pf, po, bi, bf, bg, bo;
            {{fields}}
            [State] public Vec<H> h, c;

            public Vec<H> Step(Vec<{{width}}> x{{below}})
            {
                var i = Sigmoid(Wi * x + Ui * h + pi * c + bi);
                var f = Sigmoid(Wf * x + Uf * h + pf * c + bf);
                c = {{depth}}f * c + i * Tanh(Wg * x + Ug * h + bg);
                var o = Sigmoid(Wo * x + Uo * h + po * c + bo);
                return h = o * Tanh(c);
            }
        }
        """;
}
