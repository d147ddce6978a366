namespace Rnn;

/// <content>Sigmoid.</content>
public static partial class Ops
{
    /// <summary>1 / (1 + exp(-x)), element by element.</summary>
    public static Vec<N> Sigmoid<N>(Vec<N> x) where N : IDim => x.Each(Logistic);

    /// <summary>1 / (1 + exp(-x)).</summary>
    public static Scalar Sigmoid(Scalar x) => new(Logistic(x.Value));

    static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
