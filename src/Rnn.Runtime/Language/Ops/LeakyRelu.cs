namespace Rnn;

/// <content>LeakyRelu.</content>
public static partial class Ops
{
    /// <summary>x where positive, else slope x with slope 0.01, element by element.</summary>
    public static Vec<N> LeakyRelu<N>(Vec<N> x) where N : IDim => LeakyRelu(x, 0.01);

    /// <summary>x where positive, else slope x, element by element.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="slope">The slope for x &lt;= 0, known when the model is compiled.</param>
    public static Vec<N> LeakyRelu<N>(Vec<N> x, double slope) where N : IDim => x.Each(a => Leaky(a, slope));

    /// <summary>x where positive, else slope x with slope 0.01.</summary>
    public static Scalar LeakyRelu(Scalar x) => LeakyRelu(x, 0.01);

    /// <summary>x where positive, else slope x.</summary>
    /// <param name="x">The number.</param>
    /// <param name="slope">The slope for x &lt;= 0, known when the model is compiled.</param>
    public static Scalar LeakyRelu(Scalar x, double slope) => new(Leaky(x.Value, slope));

    static double Leaky(double x, double slope) => x > 0 ? x : slope * x;
}
