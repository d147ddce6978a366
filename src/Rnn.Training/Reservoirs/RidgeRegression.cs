using System.Globalization;
using System.Numerics.Tensors;
using MathNet.Numerics.LinearAlgebra;

namespace Rnn.Training;

/// <summary>
/// Least squares with a penalty on large weights (Hoerl, Kennard 1970), as reservoirs are read out: W = Y' S (S' S + ridge I)^-1, the rows of S
/// being [1; features], those of Y the targets. The penalty covers the constant too. Only the sums S' S and S' Y are kept, so a sequence of any
/// length takes (1 + features)^2 numbers. Everything is in double precision: the condition of the sums grows with 1 / ridge.
/// </summary>
public sealed class RidgeRegression
{
    readonly double ridge;
    readonly double[] row;          // [1; features]
    readonly double[] target;
    readonly double[][] squares;    // the lower half of S' S
    readonly double[][] products;   // Y' S, a row for each target

    /// <summary>No rows yet.</summary>
    /// <param name="features">Numbers that a target is explained by, without the constant.</param>
    /// <param name="targets">Numbers to explain.</param>
    /// <param name="ridge">The penalty; 0 is ordinary least squares.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no features or targets, or the penalty is negative or not finite.</exception>
    public RidgeRegression(int features, int targets, double ridge)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(features, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(targets, 1);
        if (!(ridge >= 0) || double.IsInfinity(ridge)) throw new ArgumentOutOfRangeException(nameof(ridge), ridge, "The penalty is a finite number from 0 on.");
        this.ridge = ridge;
        row = new double[1 + features];
        row[0] = 1;
        target = new double[targets];
        squares = [.. Enumerable.Range(1, row.Length).Select(n => new double[n])];
        products = [.. Enumerable.Range(0, targets).Select(_ => new double[row.Length])];
    }

    /// <summary>Numbers that a target is explained by, without the constant.</summary>
    public int Features => row.Length - 1;

    /// <summary>Numbers to explain.</summary>
    public int Targets => products.Length;

    /// <summary>Rows so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Adds one row.</summary>
    /// <param name="features">[features].</param>
    /// <param name="targets">[targets].</param>
    /// <exception cref="ArgumentException">A span is of another length.</exception>
    public void Add(ReadOnlySpan<float> features, ReadOnlySpan<float> targets)
    {
        CheckLengths(features.Length, targets.Length);
        for (int i = 0; i < features.Length; i++) row[i + 1] = features[i];
        for (int o = 0; o < targets.Length; o++) target[o] = targets[o];
        AddRow();
    }

    /// <inheritdoc cref="Add(ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    public void Add(ReadOnlySpan<double> features, ReadOnlySpan<double> targets)
    {
        CheckLengths(features.Length, targets.Length);
        features.CopyTo(row.AsSpan(1));
        targets.CopyTo(target);
        AddRow();
    }

    /// <summary>The best weights for the rows so far; more may be added afterwards.</summary>
    /// <exception cref="InvalidTrainingDataException">There are no rows, a number in them is not finite, or they leave weights open, which a penalty above 0 cures.</exception>
    public LinearReadout Solve()
    {
        if (Rows == 0) throw new InvalidTrainingDataException("There are no rows to fit a read-out to.");
        for (int i = 0; i < row.Length; i++)
            if (!double.IsFinite(squares[i][i])) throw new InvalidTrainingDataException($"Feature {i - 1} holds a number that is not finite, or far too large.");
        for (int o = 0; o < products.Length; o++)
            if (!double.IsFinite(products[o][0])) throw new InvalidTrainingDataException($"Target {o} holds a number that is not finite, or far too large.");

        var sums = Matrix<double>.Build.Dense(row.Length, row.Length, (i, j) => squares[Math.Max(i, j)][Math.Min(i, j)] + (i == j ? ridge : 0));
        var right = Matrix<double>.Build.Dense(row.Length, products.Length, (i, o) => products[o][i]);
        try
        {
            var factorization = sums.Cholesky();
            if (ridge > 0 || Determines(factorization.Factor.Diagonal())) return new LinearReadout(factorization.Solve(right).Transpose().ToArray());
        }
        catch (ArgumentException)
        {
            // what the factorization says to a matrix that is not positive definite
        }
        throw new InvalidTrainingDataException(string.Create(CultureInfo.InvariantCulture, $"{Rows} rows do not determine {row.Length} weights with a ridge of {ridge}: give more rows, or a larger ridge."));
    }

    /// <summary>Whether all pivots of the factorization stand out from rounding.</summary>
    bool Determines(Vector<double> pivots)
    {
        double largest = Enumerable.Range(0, row.Length).Max(i => squares[i][i]), rounding = Math.ScaleB(row.Length * largest, -52);
        return pivots.All(p => p * p > rounding);
    }

    void AddRow()
    {
        for (int i = 0; i < row.Length; i++) TensorPrimitives.MultiplyAdd(row.AsSpan(0, i + 1), row[i], squares[i], squares[i]);
        for (int o = 0; o < target.Length; o++) TensorPrimitives.MultiplyAdd(row, target[o], products[o], products[o]);
        Rows++;
    }

    void CheckLengths(int features, int targets)
    {
        if (features != Features) throw new ArgumentException($"A row has {Features} features; {features} were given.", nameof(features));
        if (targets != Targets) throw new ArgumentException($"A row has {Targets} targets; {targets} were given.", nameof(targets));
    }
}
