namespace Rnn;

/// <content>Celu.</content>
public static partial class Ops
{
    /// <summary>x where positive, else alpha (exp(x / alpha) - 1) (Barron 2017) with alpha 1, element by element.</summary>
    public static Vec<N> Celu<N>(Vec<N> x) where N : IDim => Celu(x, 1);

    /// <summary>x where positive, else alpha (exp(x / alpha) - 1) (Barron 2017), element by element.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="alpha">The limit for x towards minus infinity is -alpha, known when the model is compiled.</param>
    public static Vec<N> Celu<N>(Vec<N> x, double alpha) where N : IDim => x.Each(a => ContinuousExponentialLinear(a, alpha));

    /// <summary>x where positive, else alpha (exp(x / alpha) - 1) (Barron 2017) with alpha 1.</summary>
    public static Scalar Celu(Scalar x) => Celu(x, 1);

    /// <summary>x where positive, else alpha (exp(x / alpha) - 1) (Barron 2017).</summary>
    /// <param name="x">The number.</param>
    /// <param name="alpha">The limit for x towards minus infinity is -alpha, known when the model is compiled.</param>
    public static Scalar Celu(Scalar x, double alpha) => new(ContinuousExponentialLinear(x.Value, alpha));

    static double ContinuousExponentialLinear(double x, double alpha) => x > 0 ? x : alpha * (Math.Exp(x / alpha) - 1);
}
