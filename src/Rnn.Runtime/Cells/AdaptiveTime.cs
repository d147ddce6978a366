using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// Adaptive computation time (Graves 2016) around any cell: within a step the cell runs up to <c>limit</c> times on the same input, beside which
/// stands a flag, 1 at the first time. A halting unit h = sigmoid(wh s + ch) says after each time how much of what is left it takes; once the
/// sum is within <c>epsilon</c> of 1 the rest goes to the last state. States and outputs are means by these weights. wh [H], ch a number,
/// Wy [O x H], by [O].
/// </summary>
/// <typeparam name="C">The cell, which takes the input and the flag.</typeparam>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of what the cell tells.</typeparam>
/// <typeparam name="O">The width of the output.</typeparam>
[RnnCell]
public sealed partial class AdaptiveTime<C, I, H, O> : ICell<I, O>
    where C : ICell<Sum<I, D1>, H> where I : IDim where H : IDim where O : IDim
{
    C cell;
    [GlorotUniform] Vec<H> wh;
    [Ones] Scalar ch;
    [GlorotUniform] Mat<O, H> Wy;
    Vec<O> by;
    [Option] double epsilon = 0.01, tau = 0.01;
    [Option] int limit = 12;

    /// <summary>The ponder cost: <c>tau</c> times the number of inner steps and what was left for the last of them, summed over the steps.</summary>
    [AuxiliaryLoss] public Scalar ponder;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The output [O].</returns>
    public Vec<O> Step(Vec<I> x)
    {
        Scalar total = 0;
        var state = ZerosLike(cell.State);
        var y = Zeros<O>();
        for (int n = 1; n <= limit; n++)
        {
            var s = cell.Step(Concat(x, n == 1 ? 1 : 0));
            var halt = Sigmoid(Dot(wh, s) + ch);
            var last = n == limit || total + halt >= 1 - epsilon;
            var p = last ? 1 - total : halt;
            state = state + p * cell.State;
            y = y + p * (Wy * s + by);
            ponder = ponder + (last ? tau * (n + p) : 0);
            if (last) break;
            total = total + halt;
        }
        cell.State = state;
        return y;
    }
}
