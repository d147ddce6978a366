using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Kinds.Layers;

/// <summary>Scores by a small network of query and key (Bahdanau, Cho, Bengio 2015).</summary>
internal sealed class AdditiveAttention() : AttentionPooling("additive_attention")
{
    protected override IReadOnlyList<string> Sequences => ["key"];

    protected override string Body(Options options)
    {
        string width = $"D{options.Int("width")}", hidden = $"D{options.Int("hidden")}";
        return $$"""
            Mat<{{hidden}}, {{width}}> Wq, Wk;
                Vec<{{hidden}}> v;

                public (Vec<{{width}}> output, Seq<Scalar> weights) Forward(Vec<{{width}}> query, Seq<Vec<{{width}}>> key)
                {
                    var projected = Wq * query;
                    var weights = Softmax(key.Map(k => Dot(v, Tanh(projected + Wk * k))));
                    return (WeightedSum(weights, key), weights);
                }
            """;
    }
}
