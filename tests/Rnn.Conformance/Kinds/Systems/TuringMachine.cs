using Rnn.Conformance.Cases;
using Rnn.Conformance.Declarations;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>Neural Turing Machine (Graves, Wayne, Danihelka 2014): a controller, one read and one write head, a memory that is a matrix.</summary>
internal sealed class TuringMachine : IKind
{
    public string Name => "ntm";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        string controller = options.Text("controller");
        string[] states = ["M", "r", "read.w", "write.w", .. controller == "feedforward" ? [] : CellChoice.StatesOf(controller, options).Select(s => "ctl." + s)];
        return new SequenceExercise
        {
            Declaration = Declaration(vector, controller),
            Parameters = new ParameterMap(vector.Parameters.Select(p => PartOf(p.Key, p.Value))),
            States = new StateMap(states.Select(s => new StatePart(s, s + "0", s))),
            Inputs = [new InputPort("x", "x")],
            Output = new RowView("outputs"),
            MoreOutputs = [("reading", new RowView("read_weights")), ("writing", new RowView("write_weights"))],
            Loss = new BinaryCrossEntropy(vector.Inputs["target"], sum: true),
            Steps = options.Int("T"),
        };
    }

    /// <summary>A row that is multiplied with h is a vector here; what the write head writes belongs to the machine.</summary>
    static ParameterPart PartOf(string name, Tensor tensor)
    {
        string own = name is "write.We" or "write.be" or "write.Wa" or "write.ba" ? name["write.".Length..] : name;
        return tensor.Rank == 2 && tensor.Shape[0] > 1 ? ParameterPart.Whole(own, name, tensor.Shape[1]) : ParameterPart.Whole(own, name, 1);
    }

    static string Declaration(VectorCase vector, string controller)
    {
        var options = vector.Options;
        string D(string option) => $"D{options.Int(option)}";
        string inputs = $"Sum<{D("I")}, {D("W")}>", joined = $"Sum<{D("H")}, {D("W")}>";
        bool isFeedForward = controller == "feedforward", readFirst = options.Text("order") == "read_then_write", erases = options.Text("write_rule") == "erase_add";
        const string read = "var reading = read.Step(h, M);\n        r = M.T * reading;";
        return $$"""
            {{(isFeedForward ? "" : new CellText(controller, options).Write("Cell", vector.Parameters, "ctl."))}}

            [RnnCell]
            public sealed partial class Head<H, N, W, R> where H : IDim where N : IDim where W : IDim where R : IDim
            {
                Mat<W, H> Wk;  Vec<W> bk;
                Vec<H> Wbeta, Wg, Wgamma;  Scalar bbeta, bg, bgamma;
                Mat<R, H> Ws;  Vec<R> bs;
                [State] public Vec<N> w;

                public Vec<N> Step(Vec<H> h, Mat<N, W> M)
                {
                    var k = Wk * h + bk;
                    var beta = Softplus(Dot(Wbeta, h) + bbeta);
                    var g = Sigmoid(Dot(Wg, h) + bg);
                    var s = Softmax(Ws * h + bs);
                    var gamma = 1 + Softplus(Dot(Wgamma, h) + bgamma);

                    var content = Softmax(beta * (M * k) / (RowNorms(M) * Norm(k) + {{options.Text("epsilon", "0")}}));
                    var gated = g * content + (1 - g) * w;
                    var shifted = Zeros<N>();
                    for (int j = 0; j < R.Size; j++) shifted = shifted + s[j] * Rotate(gated, j - R.Size / 2);
                    var sharp = Pow(shifted, gamma);
                    return w = sharp / Sum(sharp);
                }
            }

            [RnnModel]
            public partial class Model
            {
                {{(isFeedForward ? $"Mat<{D("H")}, {inputs}> Wc;  Vec<{D("H")}> bc;" : $"Cell<{inputs}, {D("H")}> ctl;")}}
                Head<{{D("H")}}, {{D("N")}}, {{D("W")}}, {{D("shifts")}}> read, write;
                Mat<{{D("W")}}, {{D("H")}}> We, Wa;  Vec<{{D("W")}}> be, ba;
                Mat<{{D("O")}}, {{joined}}> Wy;  Vec<{{D("O")}}> by;
                [State] Mat<{{D("N")}}, {{D("W")}}> M;
                [State] Vec<{{D("W")}}> r;

                public Seq<(Vec<{{D("O")}}> y, Vec<{{D("N")}}> reading, Vec<{{D("N")}}> writing)> Forward(Seq<Vec<{{D("I")}}>> x) => x.Scan(Step);

                (Vec<{{D("O")}}> y, Vec<{{D("N")}}> reading, Vec<{{D("N")}}> writing) Step(Vec<{{D("I")}}> x)
                {
                    var h = {{(isFeedForward ? "Tanh(Wc * Concat(x, r) + bc)" : "ctl.Step(Concat(x, r))")}};
                    {{(readFirst ? read : "")}}
                    var writing = write.Step(h, M);
                    var e = {{(erases ? "Sigmoid(We * h + be)" : $"Ones<{D("W")}>()")}};
                    var a = Wa * h + ba;
                    M = M - Hadamard(M, Outer(writing, e)) + Outer(writing, a);
                    {{(readFirst ? "" : read)}}
                    return (Sigmoid(Wy * Concat(h, r) + by), reading, writing);
                }
            }
            """;
    }
}
