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

    /// <summary>Minus the logarithm of the weight of one step: the loss where the weights are the output (pointer networks: Vinyals, Fortunato, Jaitly 2015).</summary>
    /// <param name="query">What is looked for [Q].</param>
    /// <param name="memory">What is read [S x M].</param>
    /// <param name="label">The number of the step that should be found, from 0; a memory has at least one more.</param>
    /// <returns>The loss of this read.</returns>
    public Scalar PointerLoss(Vec<Q> query, Seq<Vec<M>> memory, Token label) => -LogSoftmax(Score(query, memory))[label];

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
