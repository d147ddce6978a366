namespace Rnn;

/// <content>GeluTanh.</content>
public static partial class Ops
{
    /// <summary>0.5 x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))), close to Gelu (Hendrycks, Gimpel 2016), element by element.</summary>
    public static Vec<N> GeluTanh<N>(Vec<N> x) where N : IDim => x.Each(GaussianLinearByTanh);

    /// <summary>0.5 x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))), close to Gelu (Hendrycks, Gimpel 2016).</summary>
    public static Scalar GeluTanh(Scalar x) => new(GaussianLinearByTanh(x.Value));

    static double GaussianLinearByTanh(double x) => 0.5 * x * (1 + Math.Tanh(0.79788456080286536 * (x + 0.044715 * x * x * x)));
}
