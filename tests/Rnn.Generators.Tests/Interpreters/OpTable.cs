using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Tests.Interpreters;

/// <summary>
/// What each op means on one sample, in double precision, by the name it has in printed graphs: formulas typed in again, nothing taken
/// from the compiler. Ops that gather over rows and steps, leaves and delays are the interpreter's own business.
/// </summary>
internal static class OpTable
{
    /// <summary>The values of an op's operands to the value of its result.</summary>
    public delegate double[] Meaning(Op op, double[][] operands, Shape result);

    public static readonly IReadOnlyDictionary<string, Meaning> Meanings = new Dictionary<string, Meaning>
    {
        ["abs"] = Each(a => Math.Abs(a)),
        ["again"] = Each(a => a),
        ["add"] = Each((a, b) => a + b),
        ["broadcast"] = (_, o, r) => [.. Enumerable.Repeat(o[0][0], r.Width)],
        ["clamp"] = (op, o, _) => Array.ConvertAll(o[0], a => Math.Clamp(a, ((Clamp)op).Low, ((Clamp)op).High)),
        ["copy"] = (_, o, _) => o[0],
        ["concat"] = (_, o, _) => [.. o.SelectMany(a => a)],
        ["constant"] = (op, _, r) => [.. Enumerable.Repeat(((Constant)op).Value, r.Width)],
        ["divide"] = Each((a, b) => a / b),
        ["equal"] = Each((a, b) => a == b ? 1 : 0),
        ["erf"] = Each(ErrorFunction),
        ["exp"] = Each(Math.Exp),
        ["flush"] = Each(a => Math.Abs(a) < 7.888609e-31f ? 0 : a),
        ["fma"] = (_, o, _) => [.. o[0].Select((a, i) => a * o[1][i] + o[2][i])],
        ["greater"] = Each((a, b) => a > b ? 1 : 0),
        ["greater_or_equal"] = Each((a, b) => a >= b ? 1 : 0),
        ["less"] = Each((a, b) => a < b ? 1 : 0),
        ["less_or_equal"] = Each((a, b) => a <= b ? 1 : 0),
        ["linear"] = LinearMeaning,
        ["log"] = Each(a => Math.Log(a)),
        ["matrix_product"] = (op, o, r) => ((MatrixProduct)op).Transposed
            ? [.. Enumerable.Range(0, r.Width).Select(j => Enumerable.Range(0, o[1].Length).Sum(i => o[0][i * r.Width + j] * o[1][i]))]
            : [.. Enumerable.Range(0, r.Width).Select(i => Enumerable.Range(0, o[1].Length).Sum(j => o[0][i * o[1].Length + j] * o[1][j]))],
        ["matrix_times"] = (op, o, _) => Times(o[0], o[1], ((MatrixTimes)op).Inner),
        ["max"] = Each(Math.Max),
        ["max_of"] = (_, o, _) => [o[0].Max()],
        ["min"] = Each(Math.Min),
        ["multiply"] = Each((a, b) => a * b),
        ["negate"] = Each(a => -a),
        ["one_hot"] = (_, o, r) => [.. Enumerable.Range(0, r.Width).Select(i => i == (int)o[0][0] ? 1.0 : 0)],
        ["outer_product"] = (_, o, _) => [.. from a in o[0] from b in o[1] select a * b],
        ["relu"] = Each(a => a > 0 ? a : 0),
        ["sigmoid"] = Each(a => 1 / (1 + Math.Exp(-a))),
        ["rearrange"] = (op, o, r) => Rearranged((Rearrange)op, o[0], r.Width),
        ["row_at"] = (op, o, _) => o[0][((int)o[1][0] * ((RowAt)op).Count)..(((int)o[1][0] + 1) * ((RowAt)op).Count)],
        ["with_row"] = (_, o, _) => [.. o[0][..((int)o[2][0] * o[1].Length)], .. o[1], .. o[0][(((int)o[2][0] + 1) * o[1].Length)..]],
        ["patches"] = (op, o, r) => Covered((Patches)op, o[0], r.Width),
        ["push"] = (op, o, _) => ((Push)op).AtEnd ? [.. o[0][o[1].Length..], .. o[1]] : [.. o[1], .. o[0][..^o[1].Length]],
        ["reorder"] = Each(a => a),
        ["slice"] = (op, o, _) => o[0][((Slice)op).Start..(((Slice)op).Start + ((Slice)op).Count)],
        ["spread"] = Each(a => a),
        ["sqrt"] = Each(Math.Sqrt),
        ["stop_gradient"] = Each(a => a),
        ["subtract"] = Each((a, b) => a - b),
        ["sum"] = (_, o, _) => [o[0].Sum()],
        ["tanh"] = Each(Math.Tanh),
        ["token_number"] = (_, o, _) => o[0],
        ["where"] = (_, o, _) => [.. o[0].Select((m, i) => m != 0 ? o[1][i] : o[2][i])],
    };

    static double[] Times(double[] a, double[] b, int inner)
    {
        var (rows, columns) = (a.Length / inner, b.Length / inner);
        return [.. from i in Enumerable.Range(0, rows) from j in Enumerable.Range(0, columns) select Enumerable.Range(0, inner).Sum(k => a[i * inner + k] * b[k * columns + j])];
    }

    /// <summary>Every number of every patch is that of a pixel, or of none.</summary>
    static double[] Covered(Patches op, double[] x, int width)
    {
        var (w, result, at) = (op.Window, new double[width], 0);
        for (int place = 0; place < w.Down * w.Across; place++)
            for (int within = 0; within < w.Size * w.Size; within++)
                for (int channel = 0; channel < w.Channels; channel++, at++)
                {
                    int row = place / w.Across * w.Stride + within / w.Size - w.Before, column = place % w.Across * w.Stride + within % w.Size - w.Before;
                    if (row < 0 || column < 0 || row >= w.Height || column >= w.Width) continue;
                    int pixel = (row * w.Width + column) * w.Channels + channel;
                    if (op.Back) result[pixel] += x[at];
                    else result[at] = x[pixel];
                }
        return result;
    }

    /// <summary>2 / sqrt(pi) times the integral of exp(-t^2) from 0 to a, by Simpson's rule.</summary>
    public static double ErrorFunction(double a)
    {
        const int steps = 2000;
        double end = Math.Clamp(a, -6, 6), h = end / steps, sum = 1 + Math.Exp(-end * end);
        for (int i = 1; i < steps; i++) sum += (i % 2 == 1 ? 4 : 2) * Math.Exp(-i * h * (i * h));
        return 2 / Math.Sqrt(Math.PI) * sum * h / 3;
    }

    static Meaning Each(Func<double, double> f) => (_, o, _) => Array.ConvertAll(o[0], a => f(a));

    static Meaning Each(Func<double, double, double> f) => (_, o, _) => [.. o[0].Zip(o[1], f)];

    static double[] LinearMeaning(Op op, double[][] operands, Shape result)
    {
        var sum = new double[result.Width];
        int next = 0;
        foreach (var term in ((Linear)op).Terms)
        {
            var matrix = term == TermKind.Vector ? [] : operands[next++];
            var x = operands[next++];
            for (int i = 0; i < sum.Length; i++)
                sum[i] += term switch
                {
                    TermKind.Vector => x[i],
                    TermKind.Product => Enumerable.Range(0, x.Length).Sum(k => matrix[i * x.Length + k] * x[k]),
                    TermKind.Transposed => Enumerable.Range(0, x.Length).Sum(k => matrix[k * sum.Length + i] * x[k]),
                    TermKind.Column => matrix[i * (matrix.Length / sum.Length) + (int)x[0]],
                    TermKind.Row => matrix[(int)x[0] * sum.Length + i],
                    _ => throw new ArgumentException(term.ToString()),
                };
        }
        return sum;
    }

    static double[] Rearranged(Rearrange op, double[] x, int width)
    {
        var result = new double[width];
        for (int r = 0; r < op.Rows; r++)
            for (int c = 0; c < op.Columns; c++) result[(r * op.To.Row) + (c * op.To.Column)] = x[(r * op.From.Row) + (c * op.From.Column)];
        return result;
    }
}
