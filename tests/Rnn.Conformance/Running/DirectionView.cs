namespace Rnn.Conformance.Running;

/// <summary>A tensor [T, D, B, H], or [B, T, D, H], of rows that hold the directions side by side.</summary>
internal sealed class DirectionView(string tensor, int steps, int batch, int directions, bool batchFirst) : OutputView(tensor)
{
    public override double[] Read(ReadOnlySpan<float> port, int width, int length)
    {
        var values = new double[length];
        for (int i = 0; i < length; i++) values[i] = port[Place(i, width)];
        return values;
    }

    public override void Spread(double[] upstream, ReadOnlySpan<float> port, int width, Span<float> gradient)
    {
        for (int i = 0; i < upstream.Length; i++) gradient[Place(i, width)] += (float)upstream[i];
    }

    int Place(int i, int width)
    {
        int units = width / directions, unit = i % units, rest = i / units;
        var (t, d, b) = batchFirst
            ? (rest / directions % steps, rest % directions, rest / directions / steps)
            : (rest / batch / directions, rest / batch % directions, rest % batch);
        return (((t * batch) + b) * width) + (d * units) + unit;
    }
}
