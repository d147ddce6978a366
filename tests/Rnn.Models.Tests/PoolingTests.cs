using static Rnn.Ops;

namespace Rnn.Models.Tests;

/// <summary>Attention pooling: weights over the steps of one sequence, then one vector a row.</summary>
[RnnModel]
public partial class Pooling
{
    Mat<D4, D3> W;
    Vec<D4> v;

    /// <summary>sum over t of softmax(v' h)_t h_t, with h_t = tanh(W x_t).</summary>
    public Vec<D4> Forward(Seq<Vec<D3>> x)
    {
        var h = x.Map(a => Tanh(W * a));
        return WeightedSum(Softmax(h.Map(a => Dot(v, a))), h);
    }
}

/// <summary>A softmax over the steps of rows of different lengths, against the formula typed here in double precision.</summary>
public class PoolingTests
{
    const int Steps = 5, Rows = 3;
    static readonly int[] Lengths = [3, 5, 1];

    [Fact]
    public void Agrees_with_the_formula_and_its_differences()
    {
        using var bench = new Workbench<Pooling>(Steps, Rows, lengths: Lengths);
        bench.Pass();
        var (w, v) = (Numbers(bench.Model.Parameters["W"]), Numbers(bench.Model.Parameters["v"]));
        var x = bench.Workspace.Port("x", PortRole.Input).ToArray();
        var dy = bench.Workspace.Gradient("y", PortRole.Output).ToArray();
        var y = bench.Workspace.Port("y", PortRole.Output);
        for (int row = 0; row < Rows; row++)
        {
            var expected = Formula(w, v, x, row);
            for (int i = 0; i < 4; i++) Assert.Equal(expected[i], y[row * 4 + i], 1e-5);
        }
        var dw = new float[12];
        var dv = new float[4];
        ParameterView.Gather(Pooling.Info.Parameters.Single(p => p.Name == "W"), bench.Workspace.ParameterGradients, dw);
        ParameterView.Gather(Pooling.Info.Parameters.Single(p => p.Name == "v"), bench.Workspace.ParameterGradients, dv);
        for (int i = 0; i < w.Length; i++) Assert.Equal(Difference(w, i, () => Loss(w, v, x, dy)), dw[i], 1e-4);
        for (int i = 0; i < v.Length; i++) Assert.Equal(Difference(v, i, () => Loss(w, v, x, dy)), dv[i], 1e-4);
    }

    static double[] Numbers(ParameterView view)
    {
        var values = new float[view.Rows * view.Columns];
        view.CopyTo(values);
        return Array.ConvertAll(values, f => (double)f);
    }

    static double Difference(double[] values, int i, Func<double> loss)
    {
        const double step = 1e-5;
        var kept = values[i];
        values[i] = kept + step;
        var above = loss();
        values[i] = kept - step;
        var below = loss();
        values[i] = kept;
        return (above - below) / (2 * step);
    }

    static double Loss(double[] w, double[] v, float[] x, float[] dy)
    {
        double sum = 0;
        for (int row = 0; row < Rows; row++)
        {
            var y = Formula(w, v, x, row);
            for (int i = 0; i < 4; i++) sum += y[i] * dy[row * 4 + i];
        }
        return sum;
    }

    static double[] Formula(double[] w, double[] v, float[] x, int row)
    {
        var y = new double[4];
        double total = 0;
        for (int t = 0; t < Lengths[row]; t++)
        {
            var h = new double[4];
            double score = 0;
            for (int i = 0; i < 4; i++)
            {
                for (int j = 0; j < 3; j++) h[i] += w[i * 3 + j] * x[(t * Rows + row) * 3 + j];
                h[i] = Math.Tanh(h[i]);
                score += v[i] * h[i];
            }
            total += Math.Exp(score);
            for (int i = 0; i < 4; i++) y[i] += Math.Exp(score) * h[i];
        }
        for (int i = 0; i < 4; i++) y[i] /= total;
        return y;
    }
}
