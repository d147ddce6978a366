using MathNet.Numerics.LinearAlgebra;

namespace Rnn.Training.Tests.Reservoirs;

public sealed class RidgeRegressionTests
{
    const int Features = 7, Targets = 2, Rows = 40;

    [Theory]
    [InlineData(0)]
    [InlineData(1e-6)]
    [InlineData(3)]
    public void Solves_the_normal_equations(double ridge)
    {
        var (s, y) = Data();
        var readout = Fit(s, y, ridge);
        var w = Weights(readout);
        var rest = (s.TransposeThisAndMultiply(s) + ridge * Matrix<double>.Build.DenseIdentity(Features + 1)) * w.Transpose() - s.TransposeThisAndMultiply(y);
        Assert.InRange(rest.Enumerate().Max(Math.Abs), 0, 1e-12 * Rows);
    }

    /// <summary>Least squares of the rows and, below them, of sqrt(ridge) W = 0: another way to the same weights, which never squares S.</summary>
    [Fact]
    public void Agrees_with_least_squares_of_more_rows()
    {
        const double ridge = 0.3;
        var (s, y) = Data();
        var below = Math.Sqrt(ridge) * Matrix<double>.Build.DenseIdentity(Features + 1);
        var expected = s.Stack(below).QR().Solve(y.Stack(Matrix<double>.Build.Dense(Features + 1, Targets)));
        Assert.InRange((Weights(Fit(s, y, ridge)).Transpose() - expected).Enumerate().Max(Math.Abs), 0, 1e-12);
    }

    [Fact]
    public void Finds_the_weights_that_made_the_targets()
    {
        var (s, _) = Data();
        var w = Matrix<double>.Build.Dense(Targets, Features + 1, (o, i) => o - 0.25 * i);
        Assert.InRange((Weights(Fit(s, s * w.Transpose(), 0)) - w).Enumerate().Max(Math.Abs), 0, 1e-12);
    }

    [Fact]
    public void Goes_on_after_it_was_solved()
    {
        var (s, y) = Data();
        var regression = new RidgeRegression(Features, Targets, 0.1);
        for (int t = 0; t < Rows; t++)
        {
            Add(regression, s, y, t);
            if (t == Rows / 2) regression.Solve();
        }
        Assert.Equal(Rows, regression.Rows);
        Assert.Equal(Weights(Fit(s, y, 0.1)), Weights(regression.Solve()));
    }

    [Fact]
    public void Single_precision_rows_are_the_same_rows()
    {
        RidgeRegression single = new(2, 1, 0.5), twice = new(2, 1, 0.5);
        foreach (float x in new[] { 0.1f, -2.5f, 3 })
        {
            single.Add([x, x * x], [2 * x]);
            twice.Add([(double)x, (double)(x * x)], [(double)(2 * x)]);
        }
        Assert.Equal(Weights(twice.Solve()), Weights(single.Solve()));
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, -1)]
    [InlineData(1, 1, double.NaN)]
    [InlineData(1, 1, double.PositiveInfinity)]
    public void Refuses_sizes_and_penalties(int features, int targets, double ridge)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new RidgeRegression(features, targets, ridge));

    [Fact]
    public void Refuses_rows_of_another_length()
    {
        var regression = new RidgeRegression(3, 1, 1);
        Assert.Contains("3 features; 2 were", Assert.Throws<ArgumentException>(() => regression.Add([1f, 2f], [1f])).Message);
        Assert.Contains("1 targets; 2 were", Assert.Throws<ArgumentException>(() => regression.Add([1f, 2f, 3f], [1f, 2f])).Message);
        Assert.Equal(0, regression.Rows);
    }

    [Fact]
    public void Refuses_to_solve_for_nothing() => Assert.Throws<InvalidTrainingDataException>(() => new RidgeRegression(3, 1, 1).Solve());

    [Fact]
    public void Names_the_number_that_is_none()
    {
        var features = new RidgeRegression(3, 2, 1);
        features.Add([1f, float.NaN, 3f], [0f, 0f]);
        Assert.Contains("Feature 1", Assert.Throws<InvalidTrainingDataException>(features.Solve).Message);
        var targets = new RidgeRegression(3, 2, 1);
        targets.Add([1f, 2f, 3f], [0f, float.PositiveInfinity]);
        Assert.Contains("Target 1", Assert.Throws<InvalidTrainingDataException>(targets.Solve).Message);
    }

    /// <summary>Features that repeat each other leave weights open, exactly or up to rounding; a penalty decides.</summary>
    [Theory]
    [InlineData(1.0)]
    [InlineData(0.1)]
    public void Says_where_rows_leave_weights_open(double unit)
    {
        RidgeRegression open = new(2, 1, 0), closed = new(2, 1, 1e-6);
        for (int t = 0; t < 9; t++)
        {
            double x = unit * t;
            open.Add([x, 3 * x], [x]);
            closed.Add([x, 3 * x], [x]);
        }
        Assert.Contains("9 rows do not determine 3 weights", Assert.Throws<InvalidTrainingDataException>(open.Solve).Message);
        var readout = closed.Solve();
        Assert.Equal(1, readout[0, 1] + 3 * readout[0, 2], 1e-6);
    }

    static (Matrix<double> S, Matrix<double> Y) Data()
    {
        var random = CounterRandom.For(5, 0, 0, 0, 0);
        var s = Matrix<double>.Build.Dense(Rows, Features + 1, (t, i) => i == 0 ? 1 : 2 * random.Uniform(t * 16 + i) - 1);
        return (s, Matrix<double>.Build.Dense(Rows, Targets, (t, o) => random.Uniform(t * 16 + Features + 1 + o)));
    }

    static LinearReadout Fit(Matrix<double> s, Matrix<double> y, double ridge)
    {
        var regression = new RidgeRegression(Features, Targets, ridge);
        for (int t = 0; t < Rows; t++) Add(regression, s, y, t);
        return regression.Solve();
    }

    static void Add(RidgeRegression regression, Matrix<double> s, Matrix<double> y, int t) => regression.Add(s.Row(t).AsArray().AsSpan(1), y.Row(t).AsArray());

    static Matrix<double> Weights(LinearReadout readout) => Matrix<double>.Build.Dense(readout.Outputs, readout.Features + 1, (o, i) => readout[o, i]);
}
