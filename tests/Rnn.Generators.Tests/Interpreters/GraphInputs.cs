using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Tests.Interpreters;

/// <summary>
/// What a graph is run on: the lengths of every row on every axis, and values of parameters, inputs (with gradients of outputs among
/// them) and draws. Values come on demand, each asked for by its port, row and step.
/// </summary>
internal sealed record GraphInputs(
    int Rows,
    IReadOnlyDictionary<string, int[]> Lengths,
    Func<Parameter, double[]> Parameter,
    Func<Port, bool, int, int, double[]> Input,     // (port, is a gradient, row, step or 0; of pairs their number)
    Func<Draw, int, int, double[]>? Draws = null)   // (draw, row, step or 0); null: not training
{
    /// <summary>The number of a pair of steps, which a port with a second axis is asked by.</summary>
    public static int Pair(int step, int across) => step * LongestAcross + across;

    /// <summary>The steps that such a number stands for.</summary>
    public static (int Step, int Across) Steps(int pair) => (pair / LongestAcross, pair % LongestAcross);

    const int LongestAcross = 1 << 12;

    /// <summary>Random numbers for everything, the same for the same port, row and step whatever graph asks: what pass tests compare on.</summary>
    public static GraphInputs Random(int seed, int rows, IReadOnlyDictionary<string, int[]> lengths, bool training = false)
    {
        double Number(params object[] key)
        {
            ulong hash = (ulong)seed * 0x9E3779B97F4A7C15 + 1;
            foreach (var part in string.Join('|', key)) hash = (hash ^ part) * 0x100000001B3;
            hash ^= hash >> 29;
            hash *= 0xBF58476D1CE4E5B9;
            hash ^= hash >> 32;
            return (hash >> 11) * (1.0 / (1UL << 53)) * 2 - 1;
        }

        double[] Numbers(Shape shape, params object[] key) => shape.IsToken
            ? [Math.Floor((Number([.. key, 0]) + 1) / 2 * shape.Rows)]
            : [.. Enumerable.Range(0, shape.Rows * shape.Columns).Select(i => Number([.. key, i]))];

        return new(rows, lengths,
            p => Numbers(p.Shape, "parameter", p.Name),
            (port, gradient, row, step) => Numbers(port.Shape, port.Name, port.Role, gradient, row, step),
            training ? (draw, row, step) => [.. Enumerable.Range(0, draw.Width).Select(i => Number("draw", draw.Site, row, step, i) < 2 * draw.P - 1 ? draw.On : 0.0)] : null);
    }
}
