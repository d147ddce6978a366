using static Rnn.Ops;

namespace Rnn.Models.Tests;

/// <summary>
/// A pointer network (Vinyals, Fortunato, Jaitly 2015): the decoder is given points that it chose before, by their numbers, and points to the next
/// one; the loss of each step stands inside it. What Encode leaves in the state, a stream reads step by step.
/// </summary>
[RnnModel]
public partial class PointerNetwork
{
    Lstm<D2, D20> encoder, decoder;
    AdditiveAttention<D20, D20, D24> pointer;
    [MaxLength(12), State] Seq<Vec<D2>> points;
    [MaxLength(12), State] Seq<Vec<D20>> memory;

    public Seq<Scalar> Forward(Seq<Vec<D2>> source, Seq<Token> given, Seq<Token> labels)
    {
        Encode(source);
        return given.Scan(labels, (k, label) => Point(k, label).loss);
    }

    public void Encode(Seq<Vec<D2>> source)
    {
        points = source;
        memory = source.Scan(encoder.Step);
        decoder.State = encoder.State;
    }

    public (Scalar loss, Seq<Scalar> weights) Point(Token given, Token label)
    {
        var h = decoder.Step(points[given]);
        return (pointer.PointerLoss(h, memory, label), Softmax(pointer.Score(h, memory)));
    }
}

/// <summary>
/// Numbers at all pairs of steps as results: the weights of a decoder that reads a memory, likenesses that are told the other way round, and weights of
/// a sequence over itself.
/// </summary>
[RnnModel]
public partial class TellsWeights
{
    Gru<D3, D18> encoder, decoder;
    AdditiveAttention<D18, D18, D20> attend;
    GeneralAttention<D18, D18> again;

    public (Seq<Seq<Scalar>> weights, Seq<Seq<Scalar>> likeness, Seq<Seq<Scalar>> own, Seq<Vec<D18>> y) Forward(Seq<Vec<D3>> source, Seq<Vec<D3>> given)
    {
        var memory = source.Scan(encoder.Step);
        decoder.h = encoder.h;
        var read = given.Scan(x => Read(x, memory));
        var states = read.Map(r => r.h);
        return (read.Map(r => r.weights), memory.Map(m => states.Map(h => Sigmoid(Dot(m, h)))), memory.Map(m => again.Step(m, memory).weights), states);
    }

    (Vec<D18> h, Seq<Scalar> weights) Read(Vec<D3> x, Seq<Vec<D18>> memory)
    {
        var (context, weights) = attend.Step(decoder.h, memory);
        return (decoder.Step(x) + context, weights);
    }
}

/// <summary>An element chosen once a row, vectors and numbers; elements at each step of another sequence, and of the sequence itself.</summary>
[RnnModel]
public partial class Chooses
{
    Gru<D3, D18> cell;
    Mat<D4, Sum<D18, D18>> W;
    Vec<D18> v;

    public (Seq<Vec<D4>> y, Vec<D18> once, Scalar number, Seq<Scalar> other) Forward(Seq<Vec<D3>> x, Seq<Token> next, Token place, Seq<Token> other)
    {
        var read = x.Scan(cell.Step);
        var numbers = read.Map(h => Dot(v, h));
        return (read.Map(next, (h, k) => W * Concat(h, read[k])), read[place], numbers[place], other.Map(k => numbers[k]));
    }
}

/// <summary>A state that depends on what was chosen by the state before: a likeness at a chosen step, and that step's vector. It streams.</summary>
[RnnModel]
public partial class ChoosesInALoop
{
    Mat<D18, D18> U;
    Mat<D18, D3> W;
    [State] Vec<D18> h;
    [MaxLength(12), State] Seq<Vec<D18>> memory;

    public Seq<Vec<D18>> Forward(Seq<Vec<D18>> source, Seq<Vec<D3>> x, Seq<Token> k)
    {
        Keep(source);
        return x.Scan(k, Next);
    }

    public void Keep(Seq<Vec<D18>> source) => memory = source.Map(Tanh);

    public Vec<D18> Next(Vec<D3> x, Token k) => h = Tanh(W * x + U * h + Likeness()[k] * memory[k]);

    Seq<Scalar> Likeness() => Softmax(memory.Map(m => Dot(m, h)));
}

/// <summary>A step that does nothing but take what a stream keeps, and what it makes of each step that is kept.</summary>
[RnnModel]
public partial class Looks
{
    Vec<D3> v;
    [MaxLength(6), State] Seq<Scalar> numbers;
    [MaxLength(6), State] Seq<Vec<D3>> vectors;

    public void Keep(Seq<Scalar> x, Seq<Vec<D3>> y)
    {
        numbers = x;
        vectors = y;
    }

    public (Scalar number, Vec<D3> vector) Look(Token k) => (numbers[k], vectors[k] * v);

    public Scalar Square(Token k, Token l) => numbers.Map(n => n * n)[k] + vectors.Map(y => Dot(y, v))[l];
}

/// <summary>
/// Neural Programmer (Neelakantan, Le, Sutskever 2015) from the question to the answer: the numbers of the question and where they stand choose the
/// pivots, four steps of soft choices follow.
/// </summary>
[RnnModel]
public partial class Programmer
{
    const int Sum = 0, Count = 1, Difference = 2, Greater = 3, Lesser = 4, And = 5, Or = 6, Assign = 7, Reset = 8;

    Mat<D7, D6> embedding;
    Mat<D6, Sum<D6, D6>> Wq, Wop, Wcol;
    Mat<D6, Sum<Sum<D6, D6>, D6>> Whist;
    Mat<D9, D6> Uop;
    Mat<D3, D6> Pcol;
    [State] Vec<D6> z;
    [Option] int steps = 4;
    [Option] bool hard = false;
    [Option] double kappa = 2;

    public (Scalar answer, Seq<Vec<D3>> lookup, Seq<Scalar> rows) Forward(Seq<Token> question, Seq<Scalar> numbers, Seq<Token> positions, Seq<Vec<D3>> table)
    {
        z = Zeros<D6>();
        var read = question.Scan(Read);
        var q = read.Last;
        var Z = positions.Map(i => read[i]);
        var above = WeightedSum(Softmax(Z.Map(v => Dot(v, Uop[Greater]))), numbers);
        var below = WeightedSum(Softmax(Z.Map(v => Dot(v, Uop[Lesser]))), numbers);

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

    Vec<D6> Read(Token k) => z = Tanh(Wq * Concat(z, embedding[k]));
    Vec<D3> Compare(Vec<D3> difference) => hard ? difference > 0 : Sigmoid(kappa * difference);
    Scalar One() => 1;
}
