namespace Rnn;

/// <summary>
/// A training pass in eager mode. It draws the numbers that compiled code draws for the same seed, update, row and step: the key of a
/// draw is (seed, update, site, row, step), and the site is the number of the random call within a step, in order of evaluation.
/// </summary>
public sealed class EagerScope : IDisposable
{
    readonly EagerScope? outer;

    internal EagerScope(ulong seed, long update, int row, EagerScope? outer)
    {
        (Seed, Update, Row) = (seed, update, row);
        this.outer = outer;
    }

    /// <summary>The seed of the run.</summary>
    public ulong Seed { get; }

    /// <summary>The number of the update.</summary>
    public long Update { get; }

    /// <summary>The sample's row in the batch.</summary>
    public int Row { get; }

    /// <summary>The step, from 0. Scans count for themselves; who calls <c>Step</c> in a loop of their own uses <see cref="BeginStep"/>.</summary>
    public int Time { get; set; }

    /// <summary>The number of the next random call.</summary>
    public int Site { get; set; }

    /// <summary>Supplies masks instead of the generator: (count, probability of a 1, how often) to that many zeros and ones. For tests.</summary>
    public Func<int, double, Per, double[]>? Masks { get; set; }

    /// <summary>The step about to run, for loops over steps outside a scan.</summary>
    /// <param name="time">The step, from 0.</param>
    /// <param name="firstSite">The number of its first random call.</param>
    public void BeginStep(int time, int firstSite = 0) => (Time, Site) = (time, firstSite);

    /// <summary>Ends the pass.</summary>
    public void Dispose() => Eager.Leave(outer);

    internal double[] Draw(int count, double probability, Per per)
    {
        var site = Site++;
        return Masks is { } masks ? masks(count, probability, per) : EagerDraws.Mask(this, site, count, probability, per);
    }
}
