namespace Rnn;

/// <summary>The masks of eager mode: those that compiled code draws, from the same keys.</summary>
static class EagerDraws
{
    internal static double[] Mask(EagerScope scope, int site, int count, double probability, Per per)
    {
        var random = CounterRandom.For(scope.Seed, scope.Update, site, scope.Row, per == Per.Sequence ? 0 : scope.Time);
        var threshold = CounterRandom.Threshold(probability);
        var mask = new double[count];
        for (var unit = 0; unit < count; unit++) mask[unit] = random.Draw(unit, threshold) ? 1 : 0;
        return mask;
    }
}
