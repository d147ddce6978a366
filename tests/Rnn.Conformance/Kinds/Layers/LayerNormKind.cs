using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Kinds.Layers;

/// <summary>Layer normalisation, with gain and bias or without.</summary>
internal sealed class LayerNormKind() : RowFunction("layer_norm")
{
    protected override string Body(Options options, int width) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $$"""
        Vec<D{{width}}> gain, bias;
            public Vec<D{{width}}> Forward(Vec<D{{width}}> x) => {{(options.Flag("affine") ? "gain * " : "")}}LayerNorm(x, {{options.Number("eps", 1e-5):R}}){{(options.Flag("affine") ? " + bias" : "")}};
        """);

    protected override IEnumerable<(string Parameter, string Tensor)> Parameters => [("gain", "weight"), ("bias", "bias")];
}
