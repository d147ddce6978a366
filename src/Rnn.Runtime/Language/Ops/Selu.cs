namespace Rnn;

/// <content>Selu.</content>
public static partial class Ops
{
    /// <summary>1.0507 x where positive, else 1.0507 * 1.67326 (exp(x) - 1) (Klambauer, Unterthiner, Mayr, Hochreiter 2017), element by element.</summary>
    public static Vec<N> Selu<N>(Vec<N> x) where N : IDim => x.Each(ScaledExponentialLinear);

    /// <summary>1.0507 x where positive, else 1.0507 * 1.67326 (exp(x) - 1) (Klambauer, Unterthiner, Mayr, Hochreiter 2017).</summary>
    public static Scalar Selu(Scalar x) => new(ScaledExponentialLinear(x.Value));

    static double ScaledExponentialLinear(double x) => 1.0507009873554805 * ExponentialLinear(x, 1.6732632423543772);
}
