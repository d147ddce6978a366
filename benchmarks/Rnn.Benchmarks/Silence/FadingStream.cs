using System.Diagnostics;
using System.Runtime.InteropServices;
using Rnn.Benchmarks.Models;
using Rnn.Benchmarks.Peers;

namespace Rnn.Benchmarks.Silence;

/// <summary>
/// A stream of noise that falls silent. Without biases, as made-up weights are, states then fade to numbers below 2^-126, which some processors
/// compute with in microcode, a hundred times slower. Times are the least of several short chunks, so that other programs spoil none.
/// </summary>
sealed class FadingStream<TModel, TState>
    where TModel : class, IRnnModel<TModel>, IStreamed<TState>
    where TState : unmanaged
{
    const long MostSteps = 1_000_000;
    const double BudgetSeconds = 2, ChunkSeconds = 100e-6;
    const int Chunks = 20;

    readonly TModel model = TModel.Create(1);
    readonly float[] noise, y;
    readonly int width;
    TState state;

    public FadingStream()
    {
        var entry = TModel.Info.Entries[0];
        (width, y) = (entry.Port("x", PortRole.Input).Width, new float[entry.Port("y", PortRole.Output).Width]);
        (noise, state) = (Inputs.Random(width).X, model.NewState());
    }

    public SilenceTimes Measure()
    {
        for (int i = 0; i < 3; i++) Stretch(noise, 2000);   // the first calls compile
        int chunk = Math.Max(16, (int)(ChunkSeconds * 1e9 / Stretch(noise, 500)));
        double loud = Stretch(noise, chunk), slowest = 0;
        var silence = new float[noise.Length];
        long steps = 0, start = Stopwatch.GetTimestamp();
        int most = 0;
        for (; steps < MostSteps && Stopwatch.GetElapsedTime(start).TotalSeconds < BudgetSeconds; steps += Chunks * chunk)
        {
            slowest = Math.Max(slowest, Stretch(silence, chunk));
            most = Math.Max(most, Denormals());
        }

        int left = Denormals();
        Array.Fill(silence, 1e-41f);
        double denormal = Stretch(silence, chunk);
        return new SilenceTimes(loud, slowest, denormal, steps, most, left);
    }

    /// <summary>Nanoseconds a step of the quickest of some chunks.</summary>
    double Stretch(float[] x, int chunk)
    {
        double least = double.PositiveInfinity;
        for (int i = 0; i < Chunks; i++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int t = 0; t < chunk; t++) model.Step(x.AsSpan((t & (Inputs.Steps - 1)) * width, width), ref state, y);
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalNanoseconds / chunk);
        }

        return least;
    }

    int Denormals()
    {
        int count = 0;
        foreach (float value in MemoryMarshal.Cast<TState, float>(new Span<TState>(ref state))) if (float.IsSubnormal(value)) count++;
        return count;
    }
}
