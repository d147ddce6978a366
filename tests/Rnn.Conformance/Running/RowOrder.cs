namespace Rnn.Conformance.Running;

/// <summary>Where the rows of a tensor stand in a port, which is time-major.</summary>
internal static class RowOrder
{
    /// <summary>Port row t * batch + b is tensor row b * steps + t; the same table serves both directions when read as port -> tensor.</summary>
    public static int[] PortToBatchMajor(int steps, int batch) => Table(steps, batch, (t, b) => b * steps + t);

    /// <summary>Tensor row b * steps + t is port row t * batch + b.</summary>
    public static int[] BatchMajorToPort(int steps, int batch) => Table(batch, steps, (b, t) => t * batch + b);

    /// <summary>The first row of the tensor at the first step, zeros afterwards.</summary>
    public static int[] FirstOnly(int steps) => [.. Enumerable.Range(0, steps).Select(t => t == 0 ? 0 : -1)];

    static int[] Table(int outer, int inner, Func<int, int, int> row)
        => [.. from i in Enumerable.Range(0, outer) from j in Enumerable.Range(0, inner) select row(i, j)];
}
