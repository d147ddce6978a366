using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// Perceptron with its learning rule (Rosenblatt 1958): w += rate (target - y) x, b += rate (target - y). Every sample changes the weights,
/// so they are states: w [I] and the scalar b. Where classes can be told apart by a line, it ends after finitely many errors.
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
[RnnCell]
public sealed partial class Perceptron<I> where I : IDim
{
    [Option] double rate = 1;

    /// <summary>The weights [I].</summary>
    [State] public Vec<I> w;

    /// <summary>The threshold.</summary>
    [State] public Scalar b;

    /// <summary>What the perceptron says: 1 where w x + b is above 0, else 0.</summary>
    /// <param name="x">The input [I].</param>
    public Scalar Predict(Vec<I> x) => Dot(w, x) + b > 0 ? 1 : 0;

    /// <summary>Learns from one sample.</summary>
    /// <param name="x">The input [I].</param>
    /// <param name="target">What it should say, 0 or 1.</param>
    /// <returns>What it said before.</returns>
    public Scalar Step(Vec<I> x, Scalar target)
    {
        var y = Predict(x);
        var error = rate * (target - y);
        w = w + error * x;
        b = b + error;
        return y;
    }
}
