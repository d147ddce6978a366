namespace Rnn;

/// <content>Elu.</content>
public static partial class Ops
{
    /// <summary>x where positive, else alpha (exp(x) - 1) (Clevert, Unterthiner, Hochreiter 2016) with alpha 1, element by element.</summary>
    public static Vec<N> Elu<N>(Vec<N> x) where N : IDim => Elu(x, 1);

    /// <summary>x where positive, else alpha (exp(x) - 1) (Clevert, Unterthiner, Hochreiter 2016), element by element.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="alpha">The limit for x towards minus infinity is -alpha, known when the model is compiled.</param>
    public static Vec<N> Elu<N>(Vec<N> x, double alpha) where N : IDim => x.Each(a => ExponentialLinear(a, alpha));

    /// <summary>x where positive, else alpha (exp(x) - 1) (Clevert, Unterthiner, Hochreiter 2016) with alpha 1.</summary>
    public static Scalar Elu(Scalar x) => Elu(x, 1);

    /// <summary>x where positive, else alpha (exp(x) - 1) (Clevert, Unterthiner, Hochreiter 2016).</summary>
    /// <param name="x">The number.</param>
    /// <param name="alpha">The limit for x towards minus infinity is -alpha, known when the model is compiled.</param>
    public static Scalar Elu(Scalar x, double alpha) => new(ExponentialLinear(x.Value, alpha));

    static double ExponentialLinear(double x, double alpha) => x > 0 ? x : alpha * (Math.Exp(x) - 1);
}
