// Adaptive computation time (Graves 2016) around any cell.
using static Rnn.Ops;

namespace Rnn.Runtime.Tests.Systems;

[RnnCell]
public sealed partial class AdaptiveTime<C, I, H, O> : ICell<I, O>
    where C : ICell<Sum<I, D1>, H> where I : IDim where H : IDim where O : IDim
{
    C cell;
    Vec<H> wh;
    [Ones] Scalar ch;
    Mat<O, H> Wy;  Vec<O> by;
    [AuxiliaryLoss] public Scalar ponder;
    [Option] double epsilon = 0.01, tau = 0.01;
    [Option] int limit = 12;

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
