namespace Rnn;

/// <content>Softplus.</content>
public static partial class Ops
{
    /// <summary>log(1 + exp(x)), element by element.</summary>
    public static Vec<N> Softplus<N>(Vec<N> x) where N : IDim => x.Each(LogOnePlusExp);

    /// <summary>log(1 + exp(x)).</summary>
    public static Scalar Softplus(Scalar x) => new(LogOnePlusExp(x.Value));

    /// <summary>log(1 + exp(beta x)) / beta, element by element.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="beta">How sharp the bend at 0 is; known when the model is compiled.</param>
    public static Vec<N> Softplus<N>(Vec<N> x, double beta) where N : IDim => x.Each(a => LogOnePlusExp(beta * a) / beta);

    /// <summary>log(1 + exp(beta x)) / beta.</summary>
    /// <param name="x">The number.</param>
    /// <param name="beta">How sharp the bend at 0 is; known when the model is compiled.</param>
    public static Scalar Softplus(Scalar x, double beta) => new(LogOnePlusExp(beta * x.Value) / beta);

    static double LogOnePlusExp(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
}
