using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;

namespace Rnn.Conformance.Kinds.Systems;

/// <summary>
/// Soft choices among operations and columns of a table: a question over one axis, its numbers with their places over another, the table's
/// rows over a third. The loss is the model's own; the answer of every step, the last selection of rows and the table that was looked up are
/// compared beside it.
/// </summary>
internal sealed class NeuralProgrammer : IKind
{
    public string Name => "neural_programmer";
    public Schema Schema => Schema.Systems;

    public Exercise Prepare(VectorCase vector)
    {
        var options = vector.Options;
        int steps = options.Int("T"), columns = options.Int("columns");
        string v = $"D{options.Int("vocabulary")}", e = $"D{options.Int("d")}", c = $"D{columns}", t = $"D{steps}";
        return new SequenceExercise
        {
            Declaration = $$"""
                [RnnModel]
                public partial class Model
                {
                    const int Sum = 0, Count = 1, Difference = 2, Greater = 3, Lesser = 4, And = 5, Or = 6, Assign = 7, Reset = 8;

                    Mat<{{v}}, {{e}}> embedding;
                    Mat<{{e}}, Sum<{{e}}, {{e}}>> Wq, Wop, Wcol;
                    Mat<{{e}}, Sum<Sum<{{e}}, {{e}}>, {{e}}>> Whist;
                    Mat<D9, {{e}}> Uop;
                    Mat<{{c}}, {{e}}> Pcol;
                    [State] Vec<{{e}}> z;
                    [Option] bool hard = {{(options.Text("comparison") == "hard" ? "true" : "false")}};
                    [Option] double kappa = {{options.Text("kappa", "2")}}, delta = {{options.Text("delta", "1")}}, lambda = {{options.Text("lambda", "0.5")}};

                    public (Scalar loss, Vec<{{t}}> answers, Seq<Vec<{{c}}>> lookup, Seq<Scalar> rows) Forward(
                        Seq<Token> question, Seq<Scalar> numbers, Seq<Token> positions, Seq<Vec<{{c}}>> table, Scalar target, Seq<Vec<{{c}}>> wanted)
                    {
                        z = Zeros<{{e}}>();
                        var read = question.Scan(Read);
                        var q = read.Last;
                        var Z = positions.Map(i => read[i]);
                        var above = WeightedSum(Softmax(Z.Map(v => Dot(v, Uop[Greater]))), numbers);
                        var below = WeightedSum(Softmax(Z.Map(v => Dot(v, Uop[Lesser]))), numbers);

                        var h = Zeros<{{e}}>();
                        var rows = table.Map(_ => One());
                        var earlier = rows;
                        var lookup = table;
                        Scalar answer = 0, answer2 = 0, answer3 = 0;
                        var answers = Zeros<{{t}}>();

                        for (int t = 0; t < {{steps}}; t++)
                        {
                            var op = Softmax(Uop * Tanh(Wop * Concat(q, h)));
                            var col = Softmax(Pcol * Tanh(Wcol * Concat(q, h)));
                            var last = rows;

                            var next = op[Count] * Sum(last) + op[Difference] * (answer3 - answer) + op[Sum] * Dot(col, WeightedSum(last, table));
                            lookup = last.Map(s => op[Assign] * s * col);
                            rows = last.Map(earlier, table, (s, e, row) => op[And] * Min(s, e) + op[Or] * Max(s, e) + op[Reset]
                                + op[Greater] * Dot(col, Compare(row - above)) + op[Lesser] * Dot(col, Compare(below - row)));

                            answers = answers.WithEntry(t, next);
                            (answer, answer2, answer3) = (next, answer, answer2);
                            earlier = last;
                            h = Tanh(Whist * Concat(Uop.T * op, Pcol.T * col, h));
                        }
                        var error = Abs(answer - target);
                        var huber = error <= delta ? 0.5 * error * error : delta * error - 0.5 * delta * delta;
                        return (huber - lambda / {{columns}} * Mean(lookup.Map(wanted, (p, g) => Sum(g * Log(p) + (1 - g) * Log(1 - p)))), answers, lookup, rows);
                    }

                    Vec<{{e}}> Read(Token k) => z = Tanh(Wq * Concat(z, embedding[k]));
                    Vec<{{c}}> Compare(Vec<{{c}}> difference) => hard ? difference > 0 : Sigmoid(kappa * difference);
                    Scalar One() => 1;
                }
                """,
            Parameters = new ParameterMap(vector.Parameters.Select(p => ParameterPart.Whole(p.Key, p.Key, p.Value.Shape[1]))),
            Inputs =
            [
                new InputPort("question", "question"), new InputPort("numbers", "numbers"), new InputPort("positions", "number_positions"),
                new InputPort("table", "table"), new InputPort("target", "scalar_target"), new InputPort("wanted", "lookup_target"),
            ],
            Output = new RowView("loss"),
            MoreOutputs = [("answers", new RowView("outputs")), ("lookup", new RowView("lookup_answer")), ("rows", new RowView("row_select"))],
            Loss = new OwnLoss(),
            Steps = options.Int("Q"),
            StepsOf = [("numbers", options.Int("numbers")), ("table", options.Int("rows"))],
        };
    }
}
