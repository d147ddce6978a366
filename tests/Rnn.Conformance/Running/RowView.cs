namespace Rnn.Conformance.Running;

/// <summary>Row r of the tensor is row <c>rows[r]</c> of the port, zero where that is negative; several may show one. Null: the same rows.</summary>
internal sealed class RowView(string tensor, int[]? rows = null) : OutputView(tensor)
{
    public override double[] Read(ReadOnlySpan<float> port, int width, int length)
    {
        var values = new double[length];
        for (int r = 0; r < length / width; r++)
            if (Row(r) is >= 0 and var row)
                for (int i = 0; i < width; i++) values[r * width + i] = port[row * width + i];
        return values;
    }

    public override void Spread(double[] upstream, ReadOnlySpan<float> port, int width, Span<float> gradient)
    {
        for (int r = 0; r < upstream.Length / width; r++)
            if (Row(r) is >= 0 and var row)
                for (int i = 0; i < width; i++) gradient[row * width + i] += (float)upstream[r * width + i];
    }

    int Row(int row) => rows is null ? row : rows[row];
}
