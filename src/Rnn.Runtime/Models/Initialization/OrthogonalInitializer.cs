using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rnn;

/// <summary>
/// The factor Q of a random normal matrix with at least as many rows as columns, or its transpose. Gram-Schmidt, each column made
/// orthogonal twice, gives R a positive diagonal, which is the sign rule.
/// </summary>
sealed class OrthogonalInitializer(double gain) : Initializer
{
    internal override float[] Values(int rows, int columns, InitializerRandom random)
    {
        var (length, count) = (Math.Max(rows, columns), Math.Min(rows, columns));
        var basis = new double[count][];
        for (var i = 0; i < count; i++)
        {
            var vector = new double[length];
            for (var j = 0; j < length; j++) vector[j] = random.Normal();
            for (var again = 0; again < 2; again++)
                for (var k = 0; k < i; k++) Subtract(vector, Dot(vector, basis[k]), basis[k]);
            var norm = Math.Sqrt(Dot(vector, vector));
            for (var j = 0; j < length; j++) vector[j] /= norm;
            basis[i] = vector;
        }

        var values = new float[rows * columns];
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++) values[r * columns + c] = (float)(gain * (rows >= columns ? basis[c][r] : basis[r][c]));
        return values;
    }

    // Four lanes and one tree on every machine: a wider vector would change the order of the sum.
    static double Dot(double[] x, double[] y)
    {
        var a = MemoryMarshal.Cast<double, Vector256<double>>(x);
        var b = MemoryMarshal.Cast<double, Vector256<double>>(y);
        var lanes = Vector256<double>.Zero;
        for (var i = 0; i < a.Length; i++) lanes += a[i] * b[i];
        var sum = (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]);
        for (var i = 4 * a.Length; i < x.Length; i++) sum += x[i] * y[i];
        return sum;
    }

    static void Subtract(double[] x, double factor, double[] y)
    {
        var a = MemoryMarshal.Cast<double, Vector256<double>>(x.AsSpan());
        var b = MemoryMarshal.Cast<double, Vector256<double>>(y);
        var factors = Vector256.Create(factor);
        for (var i = 0; i < a.Length; i++) a[i] -= factors * b[i];
        for (var i = 4 * a.Length; i < x.Length; i++) x[i] -= factor * y[i];
    }
}
