using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// LSTM with zoneout (Krueger et al. 2017): at every step each unit of h and c keeps its old value with a given probability in training, and the
/// mean of old and new otherwise.
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class LstmZoneout<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Lstm<I, H> cell;
    [Option] double rateH = 0.05, rateC = 0.1;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<I> x)
    {
        var (h, c) = (cell.h, cell.c);
        var keepH = Bernoulli<H>(rateH);
        var keepC = Bernoulli<H>(rateC);
        var next = cell.Step(x);
        cell.c = keepC * c + (1 - keepC) * cell.c;
        return cell.h = keepH * h + (1 - keepH) * next;
    }
}
