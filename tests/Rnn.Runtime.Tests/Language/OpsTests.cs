using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Language;

/// <summary>Ops against values worked out by hand.</summary>
public sealed class OpsTests
{
    static readonly Vec<D3> X = new(1, -2, 3);
    static readonly Vec<D3> Y = new(4, 0.5, -1);
    static readonly Mat<D2, D3> M = new(1, 2, 3, 4, 5, 6);

    public static TheoryData<string, double[], double[]> Table => new()
    {
        { "x + y", (X + Y).Values.ToArray(), [5, -1.5, 2] },
        { "x - y", (X - Y).Values.ToArray(), [-3, -2.5, 4] },
        { "x * y", (X * Y).Values.ToArray(), [4, -1, -3] },
        { "x / y", (X / Y).Values.ToArray(), [0.25, -4, -3] },
        { "-x", (-X).Values.ToArray(), [-1, 2, -3] },
        { "1 - x", (1 - X).Values.ToArray(), [0, 3, -2] },
        { "x - 1", (X - 1).Values.ToArray(), [0, -3, 2] },
        { "0.5 * x", (0.5 * X).Values.ToArray(), [0.5, -1, 1.5] },
        { "x * 2", (X * 2).Values.ToArray(), [2, -4, 6] },
        { "6 / x", (6 / X).Values.ToArray(), [6, -3, 2] },
        { "x / 2", (X / 2).Values.ToArray(), [0.5, -1, 1.5] },
        { "1 + x", (1 + X).Values.ToArray(), [2, -1, 4] },
        { "M x", (M * X).Values.ToArray(), [6, 12] },
        { "M.T y", (M.T * new Vec<D2>(1, -1)).Values.ToArray(), [-3, -3, -3] },
        { "M[1]", M[1].Values.ToArray(), [4, 5, 6] },
        { "M.T[2]", M.T[2].Values.ToArray(), [3, 6] },
        { "M with row", M.WithRow(0, X).Values.ToArray(), [1, -2, 3, 4, 5, 6] },
        { "M + M / 2", (M + M / 2).Values.ToArray(), [1.5, 3, 4.5, 6, 7.5, 9] },
        { "2 M - M", (2 * M - M).Values.ToArray(), [1, 2, 3, 4, 5, 6] },
        { "x > y", (X > Y).Values.ToArray(), [0, 0, 1] },
        { "x <= 1", (X <= 1).Values.ToArray(), [1, 1, 0] },
        { "0 < x", (0 < X).Values.ToArray(), [1, 0, 1] },
        { "Where", Where(X > 0, X, Y).Values.ToArray(), [1, 0.5, 3] },
        { "Where number", Where(X > 0, 7, Y).Values.ToArray(), [7, 0.5, 7] },
        { "Abs", Abs(X).Values.ToArray(), [1, 2, 3] },
        { "Max", Max(X, Y).Values.ToArray(), [4, 0.5, 3] },
        { "Min", Min(X, 0).Values.ToArray(), [0, -2, 0] },
        { "Clamp", Clamp(X, -1, 2).Values.ToArray(), [1, -1, 2] },
        { "Sqrt", Sqrt(new Vec<D2>(4, 9)).Values.ToArray(), [2, 3] },
        { "Exp Log", Log(Exp(X)).Values.ToArray(), [1, -2, 3] },
        { "Pow", Pow(X, 2).Values.ToArray(), [1, 4, 9] },
        { "Dot", [Dot(X, Y).Value], [0] },
        { "Sum", [Sum(X).Value], [2] },
        { "Mean", [Mean(X).Value], [2.0 / 3] },
        { "Norm", [Norm(new Vec<D2>(3, 4)).Value], [5] },
        { "RowNorms", RowNorms(new Mat<D2, D2>(3, 4, 0, 2)).Values.ToArray(), [5, 2] },
        { "ArgMax", [ArgMax(X).Index], [2] },
        { "Softmax", Softmax(new Vec<D2>(0, Math.Log(3))).Values.ToArray(), [0.25, 0.75] },
        { "Softmax far out", Softmax(new Vec<D2>(1000, 1000)).Values.ToArray(), [0.5, 0.5] },
        { "LogSumExp", [LogSumExp(new Vec<D2>(0, Math.Log(3))).Value], [Math.Log(4)] },
        { "CrossEntropy", [CrossEntropy(new Vec<D2>(0, Math.Log(3)), 1).Value], [Math.Log(4.0 / 3)] },
        { "SquaredError", [SquaredError(X, Y).Value], [9 + 6.25 + 16] },
        { "Concat", Concat(X, new Vec<D2>(8, 9)).Values.ToArray(), [1, -2, 3, 8, 9] },
        { "Concat of three", Concat(X, new Vec<D1>(7), new Vec<D1>(8)).Values.ToArray(), [1, -2, 3, 7, 8] },
        { "Concat number", Concat(5, X).Values.ToArray(), [5, 1, -2, 3] },
        { "Slice", Slice<D3, D2>(X, 1).Values.ToArray(), [-2, 3] },
        { "Outer", Outer(new Vec<D2>(2, 3), X).Values.ToArray(), [2, -4, 6, 3, -6, 9] },
        { "Hadamard", Hadamard(M, M).Values.ToArray(), [1, 4, 9, 16, 25, 36] },
        { "Diagonal", Diagonal(new Vec<D2>(2, 3)).Values.ToArray(), [2, 0, 0, 3] },
        { "Rotate", Rotate(X, 1).Values.ToArray(), [3, 1, -2] },
        { "Rotate back", Rotate(X, -1).Values.ToArray(), [-2, 3, 1] },
        { "OneHot", OneHot<D3>(1).Values.ToArray(), [0, 1, 0] },
        { "Ones", Ones<D2>().Values.ToArray(), [1, 1] },
        { "WithEntry", X.WithEntry(0, 9).Values.ToArray(), [9, -2, 3] },
        { "StopGradient", StopGradient(X).Values.ToArray(), [1, -2, 3] },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Computes(string expression, double[] actual, double[] expected) => Close.To(expected, actual, 1e-14, expression);

    [Fact]
    public void NothingChangesAValue()
    {
        var old = X;
        _ = X.WithEntry(0, 5) + X;
        Assert.Equal([1, -2, 3], old.Values);
    }

    [Fact]
    public void WrongCountsAndPlacesAreNamed()
    {
        Assert.Contains("3 numbers was given 2", Assert.Throws<ArgumentException>(() => new Vec<D3>(1, 2)).Message);
        Assert.Contains("2 x 3 numbers was given 1", Assert.Throws<ArgumentException>(() => new Mat<D2, D3>(1)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Slice<D3, D2>(X, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => M.WithRow(2, X));
    }

    [Fact]
    public void DimensionsAddUp() => Assert.Equal((1024, 7), (D1024.Size, Sum<D3, Sum<D1, D3>>.Size));
}
