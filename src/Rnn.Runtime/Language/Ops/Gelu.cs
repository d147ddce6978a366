namespace Rnn;

/// <content>Gelu.</content>
public static partial class Ops
{
    /// <summary>x Phi(x), with the distribution function of the normal distribution (Hendrycks, Gimpel 2016), element by element.</summary>
    public static Vec<N> Gelu<N>(Vec<N> x) where N : IDim => x.Each(GaussianLinear);

    /// <summary>x Phi(x), with the distribution function of the normal distribution (Hendrycks, Gimpel 2016).</summary>
    public static Scalar Gelu(Scalar x) => new(GaussianLinear(x.Value));

    static double GaussianLinear(double x) => 0.5 * x * (1 + ErrorFunction(x * 0.70710678118654752));
}
