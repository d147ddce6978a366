// Depth and direction: stacks, residual, skip, highway, depth gates, two directions, dilation.
using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Systems;

/// <summary>Two layers of any kind, one above the other; nests.</summary>
[RnnCell]
public sealed partial class Stacked<A, B, I, M, O> : ICell<I, O>
    where A : ICell<I, M> where B : ICell<M, O> where I : IDim where M : IDim where O : IDim
{
    A lower;
    B upper;

    public Vec<O> Step(Vec<I> x) => upper.Step(lower.Step(x));
}

/// <summary>Residual stack of equal layers (Wu et al. 2016): the sum feeds the next layer, the state stays h.</summary>
[RnnCell]
public sealed partial class ResidualStack<C, H> : ICell<H, H> where C : ICell<H, H> where H : IDim
{
    [Count(3)] C[] layers;

    public Vec<H> Step(Vec<H> x)
    {
        var u = x;
        foreach (var layer in layers) u = u + layer.Step(u);
        return u;
    }
}

/// <summary>The first layer widens, so nothing is added there.</summary>
[RnnCell]
public sealed partial class ResidualWidening<A, B, I, H> : ICell<I, H> where A : ICell<I, H> where B : ICell<H, H> where I : IDim where H : IDim
{
    A lower;
    B upper;

    public Vec<H> Step(Vec<I> x)
    {
        var u = lower.Step(x);
        return u + upper.Step(u);
    }
}

/// <summary>Input skip (Graves 2013): x goes to every layer, every layer to the output.</summary>
[RnnCell]
public sealed partial class SkipStack<I, H1, H2> : ICell<I, Sum<H1, H2>> where I : IDim where H1 : IDim where H2 : IDim
{
    Lstm<I, H1> lower;
    Lstm<Sum<H1, I>, H2> upper;

    public Vec<Sum<H1, H2>> Step(Vec<I> x)
    {
        var h = lower.Step(x);
        return Concat(h, upper.Step(Concat(h, x)));
    }
}

/// <summary>Residual block (He et al. 2016).</summary>
[RnnCell]
public sealed partial class ResidualFeedForward<I, O> : ICell<I, O> where I : IDim where O : IDim
{
    Mat<I, I> W0, W1;  Vec<I> b0, b1;
    Mat<O, I> Wy;  Vec<O> by;

    public Vec<O> Step(Vec<I> x)
    {
        var a = x + Tanh(W0 * x + b0);
        a = a + Tanh(W1 * a + b1);
        return Wy * a + by;
    }
}

/// <summary>Highway (Srivastava, Greff, Schmidhuber 2015) around any layer.</summary>
[RnnCell]
public sealed partial class Highway<C, I> : ICell<I, I> where C : ICell<I, I> where I : IDim
{
    C inner;
    Mat<I, I> Wt;
    [Constant(-2)] Vec<I> bt;

    public Vec<I> Step(Vec<I> x)
    {
        var t = Sigmoid(Wt * x + bt);
        return t * inner.Step(x) + (1 - t) * x;
    }
}

/// <summary>Depth-gated LSTM (Yao et al. 2015) on a plain first layer.</summary>
[RnnCell]
public sealed partial class DepthGatedTwo<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    LstmPeephole<I, H> l0;
    LstmDepthGated<H> l1;

    public Vec<H> Step(Vec<I> x)
    {
        var h = l0.Step(x);
        return l1.Step(h, l0.c);
    }
}

/// <summary>Three layers, the first with a depth gate of its own.</summary>
[RnnCell]
public sealed partial class DepthGatedThree<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    LstmDepthGatedInput<I, H> l0;
    LstmDepthGated<H> l1, l2;

    public Vec<H> Step(Vec<I> x)
    {
        var h = l0.Step(x);
        h = l1.Step(h, l0.c);
        return l2.Step(h, l1.c);
    }
}

/// <summary>Two directions of any cell (Schuster, Paliwal 1997), joined.</summary>
[RnnCell]
public sealed partial class Bidirectional<C, I, H> where C : ICell<I, H> where I : IDim where H : IDim
{
    C f, b;

    public Seq<Vec<Sum<H, H>>> Forward(Seq<Vec<I>> x) => x.Scan(f.Step).Map(x.ScanReversed(b.Step), Concat);
    public Seq<Vec<H>> Added(Seq<Vec<I>> x) => x.Scan(f.Step).Map(x.ScanReversed(b.Step), (u, v) => u + v);
    public Seq<Vec<H>> Multiplied(Seq<Vec<I>> x) => x.Scan(f.Step).Map(x.ScanReversed(b.Step), (u, v) => u * v);
    public Seq<Vec<H>> Averaged(Seq<Vec<I>> x) => x.Scan(f.Step).Map(x.ScanReversed(b.Step), (u, v) => 0.5 * (u + v));
    public Vec<Sum<H, H>> Ends(Seq<Vec<I>> x) => Concat(x.Scan(f.Step).Last, x.ScanReversed(b.Step).First);     // many to one
}

/// <summary>Deep bidirectional: the second layer reads both directions of the first.</summary>
[RnnCell]
public sealed partial class DeepBidirectional<A, B, I, H> where A : ICell<I, H> where B : ICell<Sum<H, H>, H> where I : IDim where H : IDim
{
    Bidirectional<A, I, H> l0;
    Bidirectional<B, Sum<H, H>, H> l1;

    public Seq<Vec<Sum<H, H>>> Forward(Seq<Vec<I>> x) => l1.Forward(l0.Forward(x));
}

[RnnCell]
public sealed partial class DeepBidirectionalLstm<I, H> where I : IDim where H : IDim
{
    Bidirectional<Lstm<I, H>, I, H> l0;
    Bidirectional<Lstm<Sum<H, H>, H>, Sum<H, H>, H> l1, l2;

    public Seq<Vec<Sum<H, H>>> Forward(Seq<Vec<I>> x) => l2.Forward(l1.Forward(l0.Forward(x)));
}

/// <summary>Dilations 1, 2, 4 over any cell.</summary>
[RnnCell]
public sealed partial class DilatedThree<A, B, C, I, H1, H2, H3> : ICell<I, H3>
    where A : ICell<I, H1> where B : ICell<H1, H2> where C : ICell<H2, H3> where I : IDim where H1 : IDim where H2 : IDim where H3 : IDim
{
    Dilated<A, I, H1, D1> l0;
    Dilated<B, H1, H2, D2> l1;
    Dilated<C, H2, H3, D4> l2;

    public Vec<H3> Step(Vec<I> x) => l2.Step(l1.Step(l0.Step(x)));
}

/// <summary>Dilations 2 and 4: neighbouring chains never meet, so the last two outputs are fused by a convolution.</summary>
[RnnCell]
public sealed partial class DilatedFused<I, H, O> : ICell<I, O> where I : IDim where H : IDim where O : IDim
{
    Dilated<Elman<I, H>, I, H, D2> l0;
    Dilated<Elman<H, H>, H, H, D4> l1;
    Mat<O, H> V0, V1;  Vec<O> b;
    [State] Vec<H> before;

    public Vec<O> Step(Vec<I> x)
    {
        var h = l1.Step(l0.Step(x));
        var y = b + V0 * h + V1 * before;
        before = h;
        return y;
    }
}
