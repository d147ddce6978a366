using static Rnn.Ops;

namespace Rnn.Models.Tests;

/// <summary>
/// What Neural Programmer (Neelakantan, Le, Sutskever 2015) does with a table once the question is read: four steps of soft choices among nine
/// operations and three columns. Pivots and the question are given.
/// </summary>
[RnnModel]
public partial class TableProgrammer
{
    const int Sum = 0, Count = 1, Difference = 2, Greater = 3, Lesser = 4, And = 5, Or = 6, Assign = 7, Reset = 8;

    Mat<D6, Sum<D6, D6>> Wop, Wcol;
    Mat<D6, Sum<Sum<D6, D6>, D6>> Whist;
    Mat<D9, D6> Uop;
    Mat<D3, D6> Pcol;
    [Option] int steps = 4;
    [Option] bool hard = false;
    [Option] double kappa = 2;

    public (Scalar answer, Seq<Vec<D3>> lookup, Seq<Scalar> rows) Forward(Vec<D6> q, Scalar above, Scalar below, Seq<Vec<D3>> table)
    {
        var h = Zeros<D6>();
        var rows = table.Map(_ => One());
        var earlier = rows;
        var lookup = table;
        Scalar answer = 0, answer2 = 0, answer3 = 0;

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

    Vec<D3> Compare(Vec<D3> difference) => hard ? difference > 0 : Sigmoid(kappa * difference);
    Scalar One() => 1;
}
