using MathNet.Numerics.LinearRegression;
using Rnn.Training;

namespace ForecastExample;

/// <summary>The next value as a weighted sum of the last ones and a constant, fitted by least squares.</summary>
sealed class Autoregression
{
    readonly double[] weights;

    /// <exception cref="InvalidTrainingDataException">There are fewer equations than weights.</exception>
    public Autoregression(ReadOnlySpan<float> series, int lags)
    {
        if (series.Length - lags < lags + 1) throw new InvalidTrainingDataException($"{series.Length} values are too few to fit an autoregression of {lags} lags: {(2 * lags) + 1} are needed.");
        var rows = new List<double[]>();
        var next = new List<double>();
        for (int t = lags; t < series.Length; t++)
        {
            rows.Add(Array.ConvertAll(series.Slice(t - lags, lags).ToArray(), v => (double)v));
            next.Add(series[t]);
        }
        weights = MultipleRegression.QR([.. rows], [.. next], intercept: true);
    }

    /// <param name="last">The last values, oldest first.</param>
    public double Predict(ReadOnlySpan<float> last)
    {
        double sum = weights[0];
        for (int i = 0; i < last.Length; i++) sum += weights[i + 1] * last[i];
        return sum;
    }
}
