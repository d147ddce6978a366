using Rnn.Conformance.Cases;

namespace Rnn.Conformance.Running;

/// <summary>Numbers that a parameter starts with, over several seeds, against a law.</summary>
internal sealed class InitialiserExercise(int seeds) : ModelExercise
{
    protected override void RunModel(VectorCase vector, IModelUnderTest model, Comparison comparison)
    {
        var draws = Enumerable.Range(1, seeds).Select(seed => model.InitialParameter("W", (ulong)seed)).ToList();
        if (vector.Expected.TryGetValue("largest_error_of_product", out var largest))
        {
            double worst = draws.Max(w => ErrorOfProduct(w, vector.Options.Ints("shape"), vector.Options.Number("gain", 1)));
            comparison.AtMost("error of the product", largest.Data[0], worst);
            return;
        }

        double[] values = [.. draws.SelectMany(w => w).Select(v => (double)v)];
        int count = values.Length;
        double mean = values.Average(), variance = values.Average(v => (v - mean) * (v - mean)), wanted = vector.Expected["variance"].Data[0];
        double fourth = values.Average(v => Math.Pow(v - mean, 4));
        comparison.AtMost("error of the mean, in its deviations", 5, Math.Abs(mean - vector.Expected["mean"].Data[0]) / Math.Sqrt(wanted / count));
        comparison.AtMost("error of the variance, in its deviations", 5, Math.Abs(variance - wanted) / Math.Sqrt((fourth - (variance * variance)) / count));
        if (!vector.Expected.TryGetValue("maximum", out var maximum)) return;
        double span = maximum.Data[0] - vector.Expected["minimum"].Data[0];
        comparison.AtMost("beyond the upper limit", 1e-6 * span, values.Max() - maximum.Data[0]);
        comparison.AtMost("beyond the lower limit", 1e-6 * span, vector.Expected["minimum"].Data[0] - values.Min());
        comparison.AtMost("left below the upper limit", 0.02 * span, maximum.Data[0] - values.Max());
    }

    /// <summary>The largest entry of W' W - gain^2 I, or of W W' where there are fewer rows than columns.</summary>
    static double ErrorOfProduct(float[] w, IReadOnlyList<int> shape, double gain)
    {
        var (rows, columns) = (shape[0], shape[1]);
        bool wide = rows < columns;
        double At(int vector, int k) => wide ? w[(vector * columns) + k] : w[(k * columns) + vector];
        double worst = 0;
        for (int a = 0; a < Math.Min(rows, columns); a++)
            for (int b = 0; b < Math.Min(rows, columns); b++)
            {
                double sum = 0;
                for (int k = 0; k < Math.Max(rows, columns); k++) sum += At(a, k) * At(b, k);
                worst = Math.Max(worst, Math.Abs(sum - (a == b ? gain * gain : 0)));
            }
        return worst;
    }
}
