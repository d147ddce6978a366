namespace Rnn.Conformance.Running;

/// <summary>
/// A tensor that merges the two halves of rows [forward, backward] which may be different rows of the port: where each direction
/// repeats an output of its own, merging must come after repeating. A negative row is zero.
/// </summary>
/// <param name="tensor">The expected tensor.</param>
/// <param name="forward">The port's row whose first half row r shows.</param>
/// <param name="backward">The port's row whose second half row r shows.</param>
/// <param name="merge">Concat, Sum, Mean or Product.</param>
internal sealed class MergedView(string tensor, int[] forward, int[] backward, string merge) : OutputView(tensor)
{
    public override double[] Read(ReadOnlySpan<float> port, int width, int length)
    {
        int units = width / 2, shown = merge == "Concat" ? width : units;
        var values = new double[length];
        for (int r = 0; r < length / shown; r++)
            for (int i = 0; i < units; i++)
            {
                double f = First(port, width, r, i), b = Second(port, width, r, i);
                if (merge == "Concat") (values[r * shown + i], values[r * shown + units + i]) = (f, b);
                else values[r * shown + i] = merge switch { "Sum" => f + b, "Mean" => 0.5 * (f + b), _ => f * b };
            }
        return values;
    }

    public override void Spread(double[] upstream, ReadOnlySpan<float> port, int width, Span<float> gradient)
    {
        int units = width / 2, shown = merge == "Concat" ? width : units;
        for (int r = 0; r < upstream.Length / shown; r++)
            for (int i = 0; i < units; i++)
            {
                double up = upstream[r * shown + i];
                var (df, db) = merge switch
                {
                    "Concat" => (up, upstream[r * shown + units + i]),
                    "Sum" => (up, up),
                    "Mean" => (0.5 * up, 0.5 * up),
                    _ => (up * Second(port, width, r, i), up * First(port, width, r, i)),
                };
                if (forward[r] >= 0) gradient[forward[r] * width + i] += (float)df;
                if (backward[r] >= 0) gradient[backward[r] * width + units + i] += (float)db;
            }
    }

    double First(ReadOnlySpan<float> port, int width, int r, int i) => forward[r] < 0 ? 0 : port[forward[r] * width + i];
    double Second(ReadOnlySpan<float> port, int width, int r, int i) => backward[r] < 0 ? 0 : port[backward[r] * width + width / 2 + i];
}
