namespace ReservoirExample;

/// <summary>The chaotic series of Mackey and Glass (1977): dx/dt = 0.2 x(t - 17) / (1 + x(t - 17)^10) - 0.1 x(t), one value for each unit of time.</summary>
static class MackeyGlass
{
    const int Tenths = 10, Delay = 17 * Tenths, Forgotten = 1000;

    /// <summary>The series, shifted to stand around zero, after its start is forgotten.</summary>
    public static float[] Series(int length)
    {
        var x = new double[Delay + 1 + (Forgotten + length) * Tenths];
        Array.Fill(x, 1.2, 0, Delay + 1);
        for (int i = Delay; i + 1 < x.Length; i++)
        {
            double ahead = x[i] + Slope(x[i], x[i - Delay]) / Tenths;      // the rule of Heun: the mean of two slopes
            x[i + 1] = x[i] + (Slope(x[i], x[i - Delay]) + Slope(ahead, x[i - Delay + 1])) / (2 * Tenths);
        }
        return [.. Enumerable.Range(0, length).Select(t => (float)(x[Delay + (Forgotten + t) * Tenths] - 1))];
    }

    static double Slope(double x, double delayed)
    {
        double square = delayed * delayed, fourth = square * square;
        return 0.2 * delayed / (1 + fourth * fourth * square) - 0.1 * x;
    }
}
