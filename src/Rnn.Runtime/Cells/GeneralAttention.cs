using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// General, or multiplicative, attention (Luong, Pham, Manning 2015): the score of a step of the memory is s' Wa h, with Wa [Q x M]. The weights are
/// a softmax over the steps that the memory of a row has; an empty memory reads as zero.
/// </summary>
/// <typeparam name="Q">The width of the query.</typeparam>
/// <typeparam name="M">The width of the memory.</typeparam>
[RnnCell]
public sealed partial class GeneralAttention<Q, M> where Q : IDim where M : IDim
{
    [GlorotUniform] Mat<Q, M> Wa;

    /// <summary>One read.</summary>
    /// <param name="query">What is looked for, usually the state of a decoder [Q].</param>
    /// <param name="memory">What is read, usually the states of an encoder [S x M].</param>
    /// <returns>The sum of the memory by weights [M], and the weights [S].</returns>
    public (Vec<M> context, Seq<Scalar> weights) Step(Vec<Q> query, Seq<Vec<M>> memory)
    {
        var weights = Softmax(memory.Map(h => Dot(query, Wa * h)));
        return (WeightedSum(weights, memory), weights);
    }
}
