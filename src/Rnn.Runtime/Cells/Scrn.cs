using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// Structurally constrained recurrent network (Mikolov, Joulin, Chopra, Mathieu, Ranzato 2015): slowly changing context units s beside an
/// ordinary hidden layer. s' = (1 - alpha) B x + alpha s, h' = sigmoid(P s' + A x + R h); B [S x I], P [H x S], A [H x I], R [H x H]. A dense
/// layer behind it is the paper's y = f(U h + V s). No biases, as in the paper.
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of the hidden layer.</typeparam>
/// <typeparam name="S">The width of the context.</typeparam>
[RnnCell]
public sealed partial class Scrn<I, H, S> : ICell<I, Sum<H, S>> where I : IDim where H : IDim where S : IDim
{
    [GlorotUniform] Mat<S, I> B;
    [GlorotUniform] Mat<H, S> P;
    [GlorotUniform] Mat<H, I> A;
    [Orthogonal] Mat<H, H> R;
    [Option] double alpha = 0.95;
    [Option] Activation<H> activation = Sigmoid;

    /// <summary>The hidden layer [H].</summary>
    [State] public Vec<H> h;

    /// <summary>The context [S].</summary>
    [State] public Vec<S> s;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>Hidden layer and context [H + S].</returns>
    public Vec<Sum<H, S>> Step(Vec<I> x)
    {
        s = (1 - alpha) * (B * x) + alpha * s;
        h = activation(P * s + A * x + R * h);
        return Concat(h, s);
    }
}
