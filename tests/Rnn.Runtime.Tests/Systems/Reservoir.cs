// Reservoirs, attractors, stochastic machines: fixed weights, learning rules that are no gradient, sampled units.
using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Systems;

/// <summary>Echo state network (Jaeger 2001): only Wout is learnt, by ridge regression over the states.</summary>
[RnnCell]
public sealed partial class EchoNetwork<I, N, O> where I : IDim where N : IDim where O : IDim
{
    [Frozen, Uniform(0.5)] Mat<N, Sum<D1, I>> Win;
    [Frozen, Reservoir(0.9, 0.5)] Mat<N, N> W;
    [Frozen, Uniform(0.3)] Mat<N, O> Wfb;
    Mat<O, Sum<Sum<D1, I>, N>> Wout;
    [State] public Vec<N> x;
    [State] Vec<O> y;
    [Option] double leak = 1;
    [Option] bool feedback = false;

    public Vec<O> Step(Vec<I> u) => y = Read(u);                         // in use: its own output comes back

    public Vec<O> Teach(Vec<I> u, Vec<O> target)                         // in training: the truth comes back
    {
        var output = Read(u);
        y = target;
        return output;
    }

    Vec<O> Read(Vec<I> u)
    {
        var driven = Win * Concat(1, u) + W * x;
        x = (1 - leak) * x + leak * Tanh(feedback ? driven + Wfb * y : driven);
        return Wout * Concat(Concat(1, u), x);
    }
}

/// <summary>Spiking unit that can be trained: the step forwards, a smooth derivative backwards.</summary>
[RnnCell]
public sealed partial class SpikingLayer<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> Win;
    Mat<H, H> W;
    [State] Vec<H> v, s;
    [Option] double decay = 0.9;

    public Vec<H> Step(Vec<I> u)
    {
        v = decay * v * (1 - StopGradient(s)) + Win * u + W * s;
        var smooth = (v - 1) / (1 + Abs(v - 1));
        return s = (v >= 1) + smooth - StopGradient(smooth);
    }
}

/// <summary>Hopfield network (Hopfield 1982): patterns are stored by the rule of Hebb, recalled by sweeps until nothing changes.</summary>
[RnnCell]
public sealed partial class Hopfield<N> where N : IDim
{
    [State] Mat<N, N> W;
    [Option] int limit = 10;
    [Option] bool synchronous = false;

    public void Store(Vec<N> pattern) => W = W + (Outer(pattern, pattern) - Diagonal(pattern * pattern)) / N.Size;

    public Vec<N> Recall(Vec<N> probe)
    {
        var s = probe;
        for (int sweep = 0; sweep < limit; sweep++)
        {
            var old = s;
            if (synchronous) s = Signs(W * s, s);
            else for (int i = 0; i < N.Size; i++) s = s.WithEntry(i, Sign(Dot(W[i], s), s[i]));
            if (Sum(Abs(s - old)) <= 0) break;
        }
        return s;
    }

    public Scalar Energy(Vec<N> s) => -0.5 * Dot(s, W * s);

    static Vec<N> Signs(Vec<N> a, Vec<N> tie) => Where(a > 0, 1, Where(a < 0, -1, tie));
    static Scalar Sign(Scalar a, Scalar tie) => a > 0 ? 1 : a < 0 ? -1 : tie;
}

/// <summary>Restricted Boltzmann machine (Smolensky 1986). Contrastive divergence (Hinton 2002) is the gradient of a difference of free
/// energies with the sample held fixed. The uniform numbers are inputs.</summary>
[RnnCell]
public sealed partial class RestrictedBoltzmann<V, H> where V : IDim where H : IDim
{
    Mat<H, V> W;
    Vec<V> b;
    Vec<H> c;

    public Vec<H> Up(Vec<V> v) => Sigmoid(W * v + c);
    public Vec<V> Down(Vec<H> h) => Sigmoid(W.T * h + b);
    public Scalar FreeEnergy(Vec<V> v) => -Dot(b, v) - Sum(Softplus(W * v + c));

    public Vec<V> Gibbs(Vec<V> v, Vec<H> uniformH, Vec<V> uniformV)
    {
        var h = uniformH < Up(v);
        return uniformV < Down(h);
    }

    public Scalar ContrastiveDivergence(Vec<V> v, Vec<H> uniformH, Vec<V> uniformV)
        => FreeEnergy(v) - FreeEnergy(StopGradient(Gibbs(v, uniformH, uniformV)));
}

/// <summary>Boltzmann machine (Ackley, Hinton, Sejnowski 1985), all states listed. W is strictly upper triangular.</summary>
[RnnCell]
public sealed partial class Boltzmann<N> where N : IDim
{
    Mat<N, N> W;
    Vec<N> b;
    [Option] double temperature = 1;

    public Scalar Energy(Vec<N> s) => -Dot(s, W * s) - Dot(b, s);
    public Seq<Scalar> Probabilities(Seq<Vec<N>> every) => Softmax(every.Map(s => -Energy(s) / temperature));
    public Scalar Loss(Seq<Vec<N>> data, Seq<Vec<N>> every)
        => Mean(data.Map(s => Energy(s) / temperature)) + LogSumExp(every.Map(s => -Energy(s) / temperature));
}

/// <summary>Markov chain: p_t = p_{t-1} P.</summary>
[RnnCell]
public sealed partial class MarkovChain<N> where N : IDim
{
    Mat<N, N> P;
    [State] Vec<N> p;
    [State] Mat<N, N> counts;

    public Seq<Vec<N>> Forward(int steps) => Repeat(steps, () => p = P.T * p);
    public Scalar Loss(Seq<Token> from, Seq<Token> to) => -Sum(from.Map(to, (a, b) => Log(P[a][b])));
    public void Count(Token a, Token b) => counts = counts.WithRow(a, counts[a] + OneHot<N>(b));
}
