using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// Dot attention (Luong, Pham, Manning 2015): the score of a step of the memory is s' h. Divide the query by the root of its width for scaled dot
/// attention (Vaswani et al. 2017). It has no parameters. The weights are a softmax over the steps that the memory of a row has; an empty memory
/// reads as zero.
/// </summary>
/// <typeparam name="M">The width of query and memory.</typeparam>
[RnnCell]
public sealed partial class DotAttention<M> where M : IDim
{
    /// <summary>One read.</summary>
    /// <param name="query">What is looked for, usually the state of a decoder [M].</param>
    /// <param name="memory">What is read, usually the states of an encoder [S x M].</param>
    /// <returns>The sum of the memory by weights [M], and the weights [S].</returns>
    public (Vec<M> context, Seq<Scalar> weights) Step(Vec<M> query, Seq<Vec<M>> memory)
    {
        var weights = Softmax(memory.Map(h => Dot(query, h)));
        return (WeightedSum(weights, memory), weights);
    }
}
