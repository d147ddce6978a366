namespace Rnn.RandomPrograms.Oracle;

/// <summary>
/// The random numbers of a training run, by the documented rule: keyed by seed, update, site, row, step and unit; sites are numbered
/// through the model in order of evaluation.
/// </summary>
internal sealed class Draws
{
    public int Row { get; private set; }
    public int Step { get; private set; }

    /// <summary>The site of the next call.</summary>
    public int Site { get; set; }

    public void At(int row, int step, int site) => (Row, Step, Site) = (row, step, site);

    /// <summary>An inverted dropout mask: 0, or 1 over the share that is kept.</summary>
    public double[] Inverted(bool perSequence, int width, double rate)
    {
        var random = CounterRandom.For(ProgramData.Seed, ProgramData.Update, Site++, Row, perSequence ? 0 : Step);
        var threshold = CounterRandom.Threshold(1 - rate);
        return [.. Enumerable.Range(0, width).Select(unit => random.Draw(unit, threshold) ? 1 / (1 - rate) : 0)];
    }
}
