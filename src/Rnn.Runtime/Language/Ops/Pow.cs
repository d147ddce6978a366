namespace Rnn;

/// <content>Pow.</content>
public static partial class Ops
{
    /// <summary>x to a power, element by element.</summary>
    public static Vec<N> Pow<N>(Vec<N> x, Scalar power) where N : IDim => x.Each(a => Math.Pow(a, power.Value));

    /// <summary>x to a power.</summary>
    public static Scalar Pow(Scalar x, Scalar power) => new(Math.Pow(x.Value, power.Value));
}
