namespace GatesExample;

/// <summary>Which unit follows a course.</summary>
static class Correlation
{
    /// <summary>The unit whose values correlate most with a course, either way.</summary>
    /// <param name="values">Steps x width.</param>
    /// <param name="width">Units.</param>
    /// <param name="course">A number for each step.</param>
    public static (int Unit, double Correlation) Strongest(IReadOnlyList<float> values, int width, IReadOnlyList<double> course) =>
        Enumerable.Range(0, width).Select(unit => (unit, Of([.. Enumerable.Range(0, course.Count).Select(t => (double)values[(t * width) + unit])], course)))
            .MaxBy(pair => Math.Abs(pair.Item2));

    static double Of(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        double meanA = a.Average(), meanB = b.Average(), ab = 0, aa = 0, bb = 0;
        for (int i = 0; i < a.Count; i++)
        {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }

        return ab / Math.Sqrt((aa * bb) + 1e-12);
    }
}
