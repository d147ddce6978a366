namespace Rnn.Tasks.Samples;

/// <summary>
/// The chaotic series of Mackey and Glass (1977), dx/dt = 0.2 x(t - 17) / (1 + x(t - 17)^10) - 0.1 x(t): one value for each unit of time,
/// integrated in tenths by the rule of Runge and Kutta with delayed values on the line between two tenths.
/// </summary>
public static class MackeyGlass
{
    const int Delay = 170, Tenths = 10, Forgotten = 1000;
    const double Step = 1.0 / Tenths;

    /// <summary>The series after 1000 units of time, in which the start is forgotten.</summary>
    /// <param name="length">How many values.</param>
    /// <param name="random">The start: 1.2 and up to a tenth, at every tenth before zero.</param>
    public static double[] Series(int length, SplitMix64 random)
    {
        int steps = (Forgotten + length) * Tenths;
        var x = new double[Delay + 1 + steps];
        for (int i = 0; i <= Delay; i++) x[i] = 1.2 + 0.1 * random.Uniform();
        for (int i = Delay; i < Delay + steps; i++)
        {
            double before = x[i - Delay], after = x[i - Delay + 1], middle = 0.5 * (before + after);
            double k1 = Slope(x[i], before), k2 = Slope(x[i] + 0.5 * Step * k1, middle), k3 = Slope(x[i] + 0.5 * Step * k2, middle), k4 = Slope(x[i] + Step * k3, after);
            x[i + 1] = x[i] + Step / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        }
        return [.. Enumerable.Range(0, length).Select(t => x[Delay + (Forgotten + t) * Tenths])];
    }

    static double Slope(double x, double delayed)
    {
        double square = delayed * delayed, fourth = square * square;
        return 0.2 * delayed / (1 + fourth * fourth * square) - 0.1 * x;
    }
}
