using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Kinds.Layers;

/// <summary>Scores are products of query and key, scaled by the root of the width or not (Luong et al. 2015; Vaswani et al. 2017).</summary>
internal sealed class DotAttention() : AttentionPooling("dot_attention")
{
    protected override IReadOnlyList<string> Sequences => ["key", "value"];

    protected override string Body(Options options)
    {
        string vec = $"Vec<D{options.Int("width")}>", scale = options.Flag("scaled") ? $" / Sqrt({options.Int("width")})" : "";
        return $$"""
            public ({{vec}} output, Seq<Scalar> weights) Forward({{vec}} query, Seq<{{vec}}> key, Seq<{{vec}}> value)
                {
                    var weights = Softmax(key.Map(k => Dot(query, k){{scale}}));
                    return (WeightedSum(weights, value), weights);
                }
            """;
    }
}
