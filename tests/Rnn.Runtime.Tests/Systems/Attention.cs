// Attention: a read over all elements of a sequence. One query, one memory; whoever has many queries maps over them.
using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Systems;

/// <summary>Additive (Bahdanau, Cho, Bengio 2015).</summary>
[RnnCell]
public sealed partial class AdditiveAttention<Q, M, A> where Q : IDim where M : IDim where A : IDim
{
    Mat<A, Q> Wa;  Mat<A, M> Ua;  Vec<A> va, ba;

    public Seq<Scalar> Score(Vec<Q> query, Seq<Vec<M>> memory)
    {
        var projected = Wa * query + ba;
        return memory.Map(h => Dot(va, Tanh(projected + Ua * h)));
    }

    public (Vec<M> context, Seq<Scalar> weights) Step(Vec<Q> query, Seq<Vec<M>> memory)
    {
        var weights = Softmax(Score(query, memory));
        return (WeightedSum(weights, memory), weights);
    }

    /// <summary>Pointer network (Vinyals, Fortunato, Jaitly 2015): the weights are the output.</summary>
    public Scalar PointerLoss(Vec<Q> query, Seq<Vec<M>> memory, Token label) => -LogSoftmax(Score(query, memory))[label];
}

/// <summary>General, multiplicative (Luong, Pham, Manning 2015).</summary>
[RnnCell]
public sealed partial class GeneralAttention<Q, M> where Q : IDim where M : IDim
{
    Mat<Q, M> Wa;

    public (Vec<M> context, Seq<Scalar> weights) Step(Vec<Q> query, Seq<Vec<M>> memory)
    {
        var weights = Softmax(memory.Map(h => Dot(query, Wa * h)));
        return (WeightedSum(weights, memory), weights);
    }
}

/// <summary>Dot (Luong), or scaled by the root of the width (Vaswani et al. 2017).</summary>
[RnnCell]
public sealed partial class DotAttention<M> where M : IDim
{
    [Option] bool scaled = false;

    public (Vec<M> context, Seq<Scalar> weights) Step(Vec<M> query, Seq<Vec<M>> memory)
    {
        var q = scaled ? query / Sqrt(M.Size) : query;
        var weights = Softmax(memory.Map(h => Dot(q, h)));
        return (WeightedSum(weights, memory), weights);
    }
}

/// <summary>Location (Luong): the query alone decides; a memory of S places.</summary>
[RnnCell]
public sealed partial class LocationAttention<Q, M, S> where Q : IDim where M : IDim where S : IDim
{
    Mat<S, Q> Wa;

    public Vec<M> Step(Vec<Q> query, Mat<S, M> memory) => memory.T * Softmax(Wa * query);
}
