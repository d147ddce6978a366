using System.Diagnostics;
using Rnn.Tasks.Samples;
using Rnn.Tasks.Training;
using Rnn.Training;

namespace Rnn.Tasks.Tasks;

[RnnModel]
[Input(1)]
[EchoState(MackeyGlassTask.Units, Initializers = "Win = Uniform(0.5); W = Reservoir(0.9, 0.05)")]
public partial class ChaosReservoir;

/// <summary>
/// The series of Mackey and Glass, told 84 steps ahead (Jaeger, Haas 2004): the read-out is fitted one step ahead, then its own outputs come
/// back as inputs. The measure is the error of the 84th value at fifty places of a part not fitted to, over the deviation of the series.
/// </summary>
public sealed class MackeyGlassTask : ILearningTask
{
    internal const int Units = 400;
    const int Washout = 100, Fitted = 3000, Places = 50, Between = 100, Ahead = 84;
    const double Ridge = 1e-9, Wanted = 0.1;

    /// <inheritdoc/>
    public string Name => "mackey_glass";

    /// <inheritdoc/>
    public IEnumerable<TaskResult> Run(ulong seed)
    {
        long started = Stopwatch.GetTimestamp();
        int last = Washout + Fitted + Places * Between;
        float[] series = [.. MackeyGlass.Series(last + Ahead + 1, new SplitMix64(seed)).Select(x => (float)(x - 1))];
        var reservoir = new ChaosReservoir(seed);
        var state = reservoir.NewState();
        var regression = new RidgeRegression(1 + Units, 1, Ridge);
        LinearReadout? readout = null;
        float[] features = new float[regression.Features];
        double squares = 0;
        for (int t = 0; t <= last; t++)
        {
            reservoir.Step(series.AsSpan(t, 1), ref state, features);
            if (t >= Washout && t < Washout + Fitted) regression.Add(features, series.AsSpan(t + 1, 1));
            int beyond = t - Washout - Fitted;
            if (beyond <= 0 || beyond % Between != 0) continue;
            double error = Forecast(reservoir, state, features, readout ??= regression.Solve()) - series[t + Ahead];
            squares += error * error;
        }

        double mean = series.Average(x => (double)x), variance = series.Average(x => (x - mean) * (x - mean));
        double score = Math.Sqrt(squares / Places / variance);
        yield return new($"EchoState {Units}", 1 + regression.Features, 1, score, "NRMSE < 0.1 at 84 steps", score < Wanted, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    /// <summary>Goes on alone from a state; the caller's one stays as it is.</summary>
    static float Forecast(ChaosReservoir reservoir, ChaosReservoir.State state, float[] features, LinearReadout readout)
    {
        float[] next = new float[1], own = [.. features];
        readout.Apply(own, next);
        for (int step = 1; step < Ahead; step++)
        {
            reservoir.Step(next, ref state, own);
            readout.Apply(own, next);
        }
        return next[0];
    }
}
