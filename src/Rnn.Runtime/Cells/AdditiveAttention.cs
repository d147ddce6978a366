using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// Additive attention (Bahdanau, Cho, Bengio 2015): the score of a step of the memory is v' tanh(Wa s + ba + Ua h). Wa [A x Q], Ua [A x M], va and
/// ba [A]; ba may stay at zero. The weights are a softmax over the steps that the memory of a row has; an empty memory reads as zero.
/// </summary>
/// <typeparam name="Q">The width of the query.</typeparam>
/// <typeparam name="M">The width of the memory.</typeparam>
/// <typeparam name="A">The width of the scorer.</typeparam>
[RnnCell]
public sealed partial class AdditiveAttention<Q, M, A> where Q : IDim where M : IDim where A : IDim
{
    [GlorotUniform] Mat<A, Q> Wa;
    [GlorotUniform] Mat<A, M> Ua;
    [Uniform(0.3)] Vec<A> va;
    Vec<A> ba;

    /// <summary>One read.</summary>
    /// <param name="query">What is looked for, usually the state of a decoder [Q].</param>
    /// <param name="memory">What is read, usually the states of an encoder [S x M].</param>
    /// <returns>The sum of the memory by weights [M], and the weights [S].</returns>
    public (Vec<M> context, Seq<Scalar> weights) Step(Vec<Q> query, Seq<Vec<M>> memory)
    {
        var weights = Softmax(Score(query, memory));
        return (WeightedSum(weights, memory), weights);
    }

    /// <summary>The scores before the softmax.</summary>
    /// <param name="query">What is looked for [Q].</param>
    /// <param name="memory">What is read [S x M].</param>
    /// <returns>A number for each step of the memory [S].</returns>
    public Seq<Scalar> Score(Vec<Q> query, Seq<Vec<M>> memory)
    {
        var projected = Wa * query + ba;
        return memory.Map(h => Dot(va, Tanh(projected + Ua * h)));
    }
}
