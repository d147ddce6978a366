using static Rnn.Ops;

namespace Rnn.Models.Tests;

/// <summary>
/// A state for every party (as DialogueRNN has it, Majumder et al. 2019): who speaks is a token, whose row is read, updated and replaced. Rows of 7
/// floats begin anywhere. How much each party says is an entry by token, of a parameter and of a state.
/// </summary>
[RnnModel]
public partial class PartyModel
{
    Gru<Sum<D5, D7>, D6> global;
    Gru<Sum<D5, D6>, D7> party;
    [Normal(0.5)] Vec<D4> loudness;
    [State] Mat<D4, D7> q;
    [State] Vec<D4> said;
    Mat<D3, D7> W;

    public (Vec<D3> y, Vec<D4> heard) Step(Vec<D5> x, Token speaker)
    {
        var g = global.Step(Concat(x, q[speaker]));
        party.h = q[speaker];
        var spoken = party.Step(Concat(x, g));
        q = q.WithRow(speaker, spoken);
        said = said.WithEntry(speaker, 0.5 * said[speaker] + loudness[speaker] * spoken[0]);
        return (W * q[2] + said[speaker], Sigmoid(said) + OneHot<D4>(speaker));
    }
}

/// <summary>One square matrix whose rows and whose columns a token picks, and that a product reads.</summary>
[RnnModel]
public partial class RowsAndColumns
{
    Mat<D18, D18> W, U;
    [State] Vec<D18> h;

    public Vec<D18> Step(Token k)
    {
        h = Tanh(W[k] + W.T[k] + U * h + W * h);
        return h;
    }
}

/// <summary>The loss of a language model in its own equations, in both forms; the second reads a label as an entry.</summary>
[RnnModel]
public partial class OwnCrossEntropy
{
    Gru<D5, D6> cell;
    Dense<D6, D9> output;

    public Scalar Loss(Seq<Vec<D5>> x, Seq<Token> labels) => Mean(x.Scan(v => output.Step(cell.Step(v))).Map(labels, (y, k) => CrossEntropy(y, k)));

    public Scalar ByProbabilities(Seq<Vec<D5>> x, Seq<Token> labels) => Mean(x.Scan(v => output.Step(cell.Step(v))).Map(labels, (y, k) => -LogSoftmax(y)[k]));

    public Seq<Vec<D9>> Scores(Seq<Vec<D5>> x) => x.Scan(v => output.Step(cell.Step(v)));
}

/// <summary>Transposes and diagonals as values: a symmetric memory, its columns by token, a diagonal part that is a parameter.</summary>
[RnnModel]
public partial class SymmetricMemory
{
    Mat<D6, D4> W;
    Mat<D6, D6> A;
    [Normal(0.3)] Vec<D6> d;
    [State] Mat<D6, D6> M;

    public Vec<D6> Step(Vec<D4> x, Token k)
    {
        var v = Tanh(W * x);
        var change = Outer(v, Softmax(v)) + Diagonal(d);
        M = 0.5 * M + change + change.T + Hadamard(A, Diagonal(v)).T;
        return M * v + M.T[k] + M[1];
    }
}
