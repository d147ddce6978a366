// Feed-forward networks, simple recurrence, the shapes of sequence problems, worked examples.
using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Systems;

/// <summary>Deep feed-forward network (Rumelhart, Hinton, Williams 1986).</summary>
[RnnCell]
public sealed partial class FeedForward<I, H1, H2, O> : ICell<I, O> where I : IDim where H1 : IDim where H2 : IDim where O : IDim
{
    Mat<H1, I> W0;  Vec<H1> b0;
    Mat<H2, H1> W1;  Vec<H2> b1;
    Mat<O, H2> Wy;  Vec<O> by;

    public Vec<O> Step(Vec<I> x) => Wy * Tanh(W1 * Tanh(W0 * x + b0) + b1) + by;
}

/// <summary>Perceptron with its learning rule (Rosenblatt 1958): the weights are states, because each sample changes them.</summary>
[RnnCell]
public sealed partial class Perceptron<I> where I : IDim
{
    [State] Vec<I> w;
    [State] Scalar b;
    [Option] double lr = 1;

    public Scalar Predict(Vec<I> x) => Dot(w, x) + b > 0 ? 1 : 0;

    public Vec<Sum<I, D1>> Learn(Vec<I> x, Scalar target)
    {
        var error = target - Predict(x);
        w = w + lr * error * x;
        b = b + lr * error;
        return Concat(w, b);
    }
}

/// <summary>Elman network with its read-out, in every shape of sequence problem.</summary>
[RnnCell]
public sealed partial class ElmanNetwork<I, H, O> : ICell<I, O> where I : IDim where H : IDim where O : IDim
{
    Elman<I, H> hidden;
    Mat<O, H> Why;  Vec<O> by;
    Mat<H, I> Wi;                                        // only for the vector that becomes a state
    [State] Vec<I> input;

    public Vec<O> Step(Vec<I> x) => Why * hidden.Step(x) + by;

    public Seq<Vec<O>> ManyToMany(Seq<Vec<I>> x) => x.Scan(Step);
    public Scalar Loss(Seq<Vec<I>> x, Seq<Vec<O>> target) => 0.5 * Sum(ManyToMany(x).Map(target, SquaredError));
    public Vec<O> ManyToOne(Seq<Vec<I>> x) => x.Scan(Step).Last;
    public Vec<O> ManyToMean(Seq<Vec<I>> x) => Mean(x.Scan(Step));
    public Seq<Vec<O>> Repeated(Vec<I> x, int steps) => Repeat(steps, () => Step(x));

    public Seq<Vec<O>> OneToMany(Vec<I> x, int steps)    // x at the first step, zeros afterwards
    {
        input = x;
        return Repeat(steps, Next);
    }

    public Seq<Vec<O>> FromState(Vec<I> x, int steps)    // h_0 = tanh(Wi x), zeros at every step
    {
        hidden.h = Tanh(Wi * x);
        input = Zeros<I>();
        return Repeat(steps, Next);
    }

    Vec<O> Next()
    {
        var y = Step(input);
        input = Zeros<I>();
        return y;
    }
}

/// <summary>One to many: each output is the next input.</summary>
[RnnCell]
public sealed partial class Feedback<I, H> where I : IDim where H : IDim
{
    ElmanNetwork<I, H, I> network;
    [State] Vec<I> y;

    public Seq<Vec<I>> Generate(Vec<I> x, int steps)
    {
        y = x;
        return Repeat(steps, Next);
    }

    Vec<I> Next() => y = network.Step(y);
}

/// <summary>Character or word model: tokens in, scores of the next token out; the read-out is the embedding where tied.</summary>
[RnnCell]
public sealed partial class LanguageModel<C, K, E, H> where C : ICell<E, H> where K : IDim where E : IDim where H : IDim
{
    Mat<K, E> embedding;
    C cell;
    Mat<K, H> Why;  Vec<K> by;

    public Vec<K> Step(Token k) => Why * cell.Step(embedding[k]) + by;
    public Seq<Vec<K>> Forward(Seq<Token> tokens) => tokens.Scan(Step);
    public Scalar Loss(Seq<Token> tokens, Seq<Token> labels) => Mean(Forward(tokens).Map(labels, CrossEntropy));
}

[RnnCell]
public sealed partial class TiedLanguageModel<C, K, H> where C : ICell<H, H> where K : IDim where H : IDim
{
    Mat<K, H> embedding;
    C cell;
    Vec<K> by;

    public Vec<K> Step(Token k) => embedding * cell.Step(embedding[k]) + by;
}

/// <summary>Sentiment of a text of any length (many to one): the last true step counts.</summary>
[RnnCell]
public sealed partial class Classifier<C, K, E, H> where C : ICell<E, H> where K : IDim where E : IDim where H : IDim
{
    Mat<K, E> embedding;
    C cell;
    Vec<H> Wy;  Scalar by;

    public Scalar Forward(Seq<Token> text) => Sigmoid(Dot(Wy, text.Scan(k => cell.Step(embedding[k])).Last) + by);
}

/// <summary>Food and weather: f = M relu(F f + W w - 1).</summary>
[RnnCell]
public sealed partial class FoodWeather
{
    [Frozen] Mat<D6, D3> F;
    [Frozen] Mat<D6, D2> W;
    [Frozen] Mat<D3, D6> M;
    [State] public Vec<D3> food;

    public Vec<D3> Step(Vec<D2> weather) => food = M * Relu(F * food + W * weather - 1);
}

/// <summary>The worked "hello": one number for the recurrence and one for the bias.</summary>
[RnnCell]
public sealed partial class Hello
{
    Mat<D3, D4> Wxh;
    Scalar Whh, bias;
    Mat<D4, D3> Why;
    [State] public Vec<D3> h;

    public Vec<D4> Step(Token k)
    {
        h = Tanh(Whh * h + Wxh.T[k] + bias);
        return Why * h;
    }
}
