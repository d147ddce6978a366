// Neural Programmer (Neelakantan, Le, Sutskever 2015): T steps of soft choices among operations and columns of a table.
using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Systems;

[RnnCell]
public sealed partial class NeuralProgrammer<V, E, C> where V : IDim where E : IDim where C : IDim
{
    const int Sum = 0, Count = 1, Difference = 2, Greater = 3, Lesser = 4, And = 5, Or = 6, Assign = 7, Reset = 8;

    Mat<V, E> embedding;
    Mat<E, Sum<E, E>> Wq, Wop, Wcol;
    Mat<E, Sum<Sum<E, E>, E>> Whist;
    Mat<D9, E> Uop;
    Mat<C, E> Pcol;
    [State] Vec<E> z;
    [Option] int steps = 4;
    [Option] bool hard = true;                           // comparisons as steps, as in the paper
    [Option] double kappa = 2, delta = 1, lambda = 0.5;

    public (Scalar answer, Seq<Vec<C>> lookup, Seq<Scalar> rows) Forward(
        Seq<Token> question, Seq<Scalar> numbers, Seq<Token> positions, Seq<Vec<C>> table)
    {
        z = Zeros<E>();
        var read = question.Scan(Read);
        var q = read.Last;
        var Z = positions.Map(i => read[i]);
        var above = WeightedSum(Softmax(Z.Map(v => Dot(v, Uop[Greater]))), numbers);       // pivots
        var below = WeightedSum(Softmax(Z.Map(v => Dot(v, Uop[Lesser]))), numbers);

        var h = Zeros<E>();
        var rows = table.Map(_ => One());                // row selection of the step before, and of two steps before
        var earlier = rows;
        var lookup = table;
        Scalar answer = 0, answer2 = 0, answer3 = 0;     // of one, two and three steps before

        for (int t = 0; t < steps; t++)
        {
            var op = Softmax(Uop * Tanh(Wop * Concat(q, h)));
            var col = Softmax(Pcol * Tanh(Wcol * Concat(q, h)));
            var last = rows;

            var next = op[Count] * Sum(last) + op[Difference] * (answer3 - answer) + op[Sum] * Dot(col, WeightedSum(last, table));
            lookup = last.Map(s => op[Assign] * s * col);
            rows = last.Map(earlier, table, (s, e, row) => op[And] * Min(s, e) + op[Or] * Max(s, e) + op[Reset]
                + op[Greater] * Dot(col, Compare(row - above)) + op[Lesser] * Dot(col, Compare(below - row)));

            (answer, answer2, answer3) = (next, answer, answer2);
            earlier = last;
            h = Tanh(Whist * Concat(Uop.T * op, Pcol.T * col, h));
        }
        return (answer, lookup, rows);
    }

    public Scalar ScalarLoss(Seq<Token> question, Seq<Scalar> numbers, Seq<Token> positions, Seq<Vec<C>> table, Scalar target)
    {
        var e = Abs(Forward(question, numbers, positions, table).answer - target);
        return e <= delta ? 0.5 * e * e : delta * e - 0.5 * delta * delta;
    }

    public Scalar LookupLoss(Seq<Token> question, Seq<Scalar> numbers, Seq<Token> positions, Seq<Vec<C>> table, Seq<Vec<C>> target)
        => -lambda / C.Size * Mean(Forward(question, numbers, positions, table).lookup.Map(target, (p, g) => Sum(g * Log(p) + (1 - g) * Log(1 - p))));

    Vec<E> Read(Token k) => z = Tanh(Wq * Concat(z, embedding[k]));
    Vec<C> Compare(Vec<C> difference) => hard ? difference > 0 : Sigmoid(kappa * difference);
    Scalar One() => 1;
}
