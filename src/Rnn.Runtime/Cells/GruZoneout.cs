using static Rnn.Ops;

namespace Rnn;

/// <summary>
/// GRU with zoneout (Krueger et al. 2017): at every step each unit of h keeps its old value with a given probability in training, and the mean of
/// old and new otherwise.
/// </summary>
/// <typeparam name="I">The width of the input.</typeparam>
/// <typeparam name="H">The width of state and output.</typeparam>
[RnnCell]
public sealed partial class GruZoneout<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Gru<I, H> cell;
    [Option] double rate = 0.1;

    /// <summary>One step.</summary>
    /// <param name="x">The input [I].</param>
    /// <returns>The state h [H].</returns>
    public Vec<H> Step(Vec<I> x)
    {
        var h = cell.h;
        var keep = Bernoulli<H>(rate);
        return cell.h = keep * h + (1 - keep) * cell.Step(x);
    }
}
