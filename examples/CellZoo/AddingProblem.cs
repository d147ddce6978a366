using Rnn;
using Rnn.Training;

namespace CellZooExample;

/// <summary>
/// The adding problem (Hochreiter, Schmidhuber 1997; Le, Jaitly, Hinton 2015): of a row of numbers between 0 and 1 two are marked, one in each
/// half, and their sum is wanted after the last. Who always says 1 has a mean square error of 1/6.
/// </summary>
static class AddingProblem
{
    /// <summary>Numbers of a row.</summary>
    public const int Steps = 50;

    /// <summary>Rows that depend on the seed alone.</summary>
    public static SequenceData Rows(int count, ulong seed)
    {
        var (inputs, targets) = (new float[count][], new float[count][]);
        for (int row = 0; row < count; row++)
        {
            var random = CounterRandom.For(seed, row, 0, 0, 0);
            float[] x = inputs[row] = new float[2 * Steps];
            for (int t = 0; t < Steps; t++) x[2 * t] = random.Uniform(t);
            int first = (int)(random.Uniform(Steps) * Steps / 2), second = (Steps / 2) + (int)(random.Uniform(Steps + 1) * Steps / 2);
            x[(2 * first) + 1] = x[(2 * second) + 1] = 1;
            targets[row] = [x[2 * first] + x[2 * second]];
        }

        return SequenceData.WithValue(inputs, 2, targets, 1);
    }
}
