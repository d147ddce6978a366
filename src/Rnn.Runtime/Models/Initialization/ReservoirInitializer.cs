using System.Numerics;

namespace Rnn;

/// <summary>A sparse matrix with a given largest absolute eigenvalue, which is the limit of |A^n|^(1/n) and found by squaring.</summary>
sealed class ReservoirInitializer(double spectralRadius, double density) : Initializer
{
    const int Squarings = 24;

    internal override float[] Values(int rows, int columns, InitializerRandom random)
    {
        if (rows != columns) throw new FormatException($"A reservoir of {rows} x {columns}: only square matrices have eigenvalues.");
        var matrix = new double[rows * columns];
        for (var i = 0; i < matrix.Length; i++)
        {
            var present = random.Uniform() < density;
            var value = 2 * random.Uniform() - 1;
            matrix[i] = present ? value : 0;
        }

        var radius = Radius(matrix, rows);
        var factor = radius > 0 ? spectralRadius / radius : 1;
        return Array.ConvertAll(matrix, x => (float)(factor * x));
    }

    static double Radius(double[] matrix, int n)
    {
        var power = (double[])matrix.Clone();
        double logarithm = 0, weight = 1;
        for (var step = 0; step <= Squarings; step++)
        {
            double largest = 0;
            foreach (var x in power) largest = Math.Max(largest, Math.Abs(x));
            if (largest == 0) return 0;
            for (var i = 0; i < power.Length; i++) power[i] /= largest;
            logarithm += weight * PortableMath.Log(largest);
            if (step < Squarings) power = Square(power, n);
            weight *= 0.5;
        }

        return PortableMath.Exp(logarithm);
    }

    static double[] Square(double[] a, int n)
    {
        var result = new double[a.Length];
        for (var i = 0; i < n; i++)
            for (var k = 0; k < n; k++)
            {
                var factor = a[i * n + k];
                if (factor == 0) continue;
                Add(factor, a.AsSpan(k * n, n), result.AsSpan(i * n, n));
            }

        return result;
    }

    // Multiplied, then added, in that many roundings whatever the vector width: the same bits on every machine.
    static void Add(double factor, ReadOnlySpan<double> row, Span<double> sums)
    {
        var j = 0;
        for (; j + Vector<double>.Count <= row.Length; j += Vector<double>.Count)
            (new Vector<double>(sums[j..]) + factor * new Vector<double>(row[j..])).CopyTo(sums[j..]);
        for (; j < row.Length; j++) sums[j] += factor * row[j];
    }
}
