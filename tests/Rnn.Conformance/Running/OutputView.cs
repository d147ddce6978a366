namespace Rnn.Conformance.Running;

/// <summary>How the tensor that a case expects shows the rows of the model's output port.</summary>
internal abstract class OutputView(string tensor)
{
    /// <summary>The expected tensor.</summary>
    public string Tensor => tensor;

    /// <summary>The tensor's numbers from the port's rows of <paramref name="width"/> numbers.</summary>
    public abstract double[] Read(ReadOnlySpan<float> port, int width, int length);

    /// <summary>Adds the tensor's derivatives to those of the rows that it shows.</summary>
    public abstract void Spread(double[] upstream, ReadOnlySpan<float> port, int width, Span<float> gradient);
}
