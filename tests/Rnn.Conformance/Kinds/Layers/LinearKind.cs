using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Kinds.Layers;

/// <summary>A dense layer; weight is [outputs x inputs].</summary>
internal sealed class LinearKind() : RowFunction("linear")
{
    protected override string Body(Options options, int width) => $$"""
        Mat<D{{options.Int("outputs")}}, D{{width}}> W;
            Vec<D{{options.Int("outputs")}}> b;
            public Vec<D{{options.Int("outputs")}}> Forward(Vec<D{{width}}> x) => W * x{{(options.Flag("bias", true) ? " + b" : "")}};
        """;

    protected override IEnumerable<(string Parameter, string Tensor)> Parameters => [("W", "weight"), ("b", "bias")];
}
