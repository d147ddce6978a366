namespace Rnn;

/// <summary>
/// Logarithm, exponential, cosine and power made of additions, multiplications and divisions alone, hence the same bits on every
/// machine: the platform's own differ from one to the next. Whatever feeds a parameter uses these. Relative error about 1e-15.
/// </summary>
public static class PortableMath
{
    const double Ln2High = 0.693147180369123816490, Ln2Low = 1.90821492927058770002e-10;

    /// <summary>The natural logarithm of a positive, finite number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">x is not positive and finite.</exception>
    public static double Log(double x)
    {
        if (!(x > 0) || double.IsInfinity(x)) throw new ArgumentOutOfRangeException(nameof(x), x, "The logarithm needs a positive, finite number.");
        var exponent = 0;
        if (x < 2.2250738585072014e-308) (x, exponent) = (x * 18014398509481984.0, -54);

        // x = m 2^e with m from sqrt(1/2) to sqrt(2); log m = 2 artanh((m - 1) / (m + 1))
        var bits = BitConverter.DoubleToInt64Bits(x);
        exponent += (int)(bits >> 52) - 1023;
        var m = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (m > 1.4142135623730951) (m, exponent) = (m * 0.5, exponent + 1);
        var s = (m - 1) / (m + 1);
        var square = s * s;
        double series = 0;
        for (var n = 25; n >= 3; n -= 2) series = (series + 1.0 / n) * square;
        return exponent * Ln2High + (2 * s + (2 * s * series + exponent * Ln2Low));
    }

    /// <summary>e to the x; 0 far below, infinity far above.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x > 709.782712893384) return double.PositiveInfinity;
        if (x < -745.2) return 0;
        var exponent = Math.Floor(x * 1.4426950408889634 + 0.5);
        var r = x - exponent * Ln2High - exponent * Ln2Low;
        double series = 1;
        for (var n = 15; n >= 1; n--) series = 1 + series * r / n;
        var half = (int)exponent / 2;
        return series * PowerOfTwo(half) * PowerOfTwo((int)exponent - half);
    }

    /// <summary>The cosine of an angle given in turns: cos(2 pi u).</summary>
    public static double CosOfTurns(double turns)
    {
        var u = Math.Abs(turns - Math.Floor(turns + 0.5));
        var sign = 1.0;
        if (u > 0.25) (u, sign) = (0.5 - u, -1.0);
        return sign * (u > 0.125 ? SineSeries(2 * Math.PI * (0.25 - u)) : CosineSeries(2 * Math.PI * u));
    }

    /// <summary>The cosine of an angle in radians.</summary>
    public static double Cos(double x) => CosOfTurns(x / (2 * Math.PI));

    /// <summary>A positive number to any power; an integer power multiplies.</summary>
    public static double Pow(double x, double power)
    {
        if (power != Math.Floor(power) || Math.Abs(power) > int.MaxValue) return Exp(power * Log(x));
        double result = 1, factor = x;
        for (var n = (uint)Math.Abs(power); n != 0; n >>= 1, factor *= factor)
            if ((n & 1) != 0) result *= factor;
        return power < 0 ? 1 / result : result;
    }

    static double PowerOfTwo(int n) => BitConverter.Int64BitsToDouble((long)(n + 1023) << 52);

    static double CosineSeries(double x)
    {
        double series = 1;
        for (var n = 20; n >= 2; n -= 2) series = 1 - series * x * x / (n * (n - 1));
        return series;
    }

    static double SineSeries(double x)
    {
        double series = 1;
        for (var n = 21; n >= 3; n -= 2) series = 1 - series * x * x / (n * (n - 1));
        return x * series;
    }
}
