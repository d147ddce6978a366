namespace Rnn;

/// <content>Erf.</content>
public static partial class Ops
{
    /// <summary>The error function, element by element.</summary>
    public static Vec<N> Erf<N>(Vec<N> x) where N : IDim => x.Each(ErrorFunction);

    /// <summary>The error function: 2 / sqrt(pi) times the integral of exp(-t^2) from 0 to x.</summary>
    public static Scalar Erf(Scalar x) => new(ErrorFunction(x.Value));

    // 2 / sqrt(pi) exp(-x^2) (x + 2 x^3 / 3 + 4 x^5 / 15 + ...): all terms have one sign
    static double ErrorFunction(double x)
    {
        if (Math.Abs(x) > 6) return Math.Sign(x);
        double term = x, sum = x;
        for (var n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++) sum += term *= 2 * x * x / (2 * n + 1);
        return 1.1283791670955126 * Math.Exp(-x * x) * sum;
    }
}
