using System.Diagnostics;
using Rnn.Tasks.Samples;
using Rnn.Tasks.Training;
using Rnn.Training;

namespace Rnn.Tasks.Tasks;

[RnnModel]
[Input(1)]
[EchoState(ReservoirEchoTask.Units)]
public partial class EchoReservoir;

/// <summary>Uniform random numbers from -1 to 1, wanted again one and two steps later (Jaeger 2001): what a reservoir remembers.</summary>
public sealed class ReservoirEchoTask : ILearningTask
{
    internal const int Units = 50;
    const int Washout = 50, Fitted = 500, Judged = 500, Delays = 2;
    const double Ridge = 1e-6, Wanted = 0.2;

    /// <inheritdoc/>
    public string Name => "esn";

    /// <inheritdoc/>
    public IEnumerable<TaskResult> Run(ulong seed)
    {
        long started = Stopwatch.GetTimestamp();
        var reservoir = new EchoReservoir(seed);
        var state = reservoir.NewState();
        var random = new SplitMix64(seed);
        var regression = new RidgeRegression(1 + Units, Delays, Ridge);
        LinearReadout? readout = null;
        float[] u = new float[Washout + Fitted + Judged], features = new float[regression.Features], target = new float[Delays], echo = new float[Delays];
        double[] errors = new double[Delays], squares = new double[Delays], sums = new double[Delays];
        for (int t = 0; t < u.Length; t++)
        {
            u[t] = (float)(2 * random.Uniform() - 1);
            reservoir.Step(u.AsSpan(t, 1), ref state, features);
            for (int k = 0; k < Delays; k++) target[k] = t > k ? u[t - k - 1] : 0;
            if (t < Washout) continue;
            if (t < Washout + Fitted)
            {
                regression.Add(features, target);
                continue;
            }
            (readout ??= regression.Solve()).Apply(features, echo);
            for (int k = 0; k < Delays; k++)
            {
                errors[k] += (echo[k] - target[k]) * (echo[k] - target[k]);
                squares[k] += target[k] * target[k];
                sums[k] += target[k];
            }
        }

        double worst = Enumerable.Range(0, Delays).Max(k => Math.Sqrt(errors[k] / (squares[k] - sums[k] * sums[k] / Judged)));
        yield return new($"EchoState {Units}", Delays * (1 + regression.Features), 1, worst, "NRMSE < 0.2 at both delays", worst < Wanted, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }
}
