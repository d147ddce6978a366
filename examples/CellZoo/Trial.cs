using System.Diagnostics;
using Rnn;
using Rnn.Training;

namespace CellZooExample;

/// <summary>Runs a sequence through a network.</summary>
delegate void Runner<TModel, TState>(TModel model, ReadOnlySpan<float> x, ref TState state, Span<float> y);

/// <summary>A network, what it has learnt, and what its steps cost.</summary>
/// <param name="Cell">The cell and its paper.</param>
/// <param name="Parameters">Numbers that are trained.</param>
/// <param name="Error">The mean square error on rows it has not seen.</param>
/// <param name="Nanoseconds">Time of a step, streaming.</param>
/// <param name="MultiplyAdds">Those of the matrices in a step, each of which multiplies one vector.</param>
sealed record Trial(string Cell, long Parameters, double Error, double Nanoseconds, long MultiplyAdds)
{
    /// <summary>Picoseconds for each multiply-add.</summary>
    public double Picoseconds => 1000 * Nanoseconds / MultiplyAdds;

    /// <summary>Trains a new network and times it; Adam's rate falls along half a cosine.</summary>
    public static Trial Of<TModel, TState>(string cell, int updates, float rate, Runner<TModel, TState> run)
        where TModel : class, IRnnModel<TModel>
        where TState : struct
    {
        const int Batch = 50, Every = 200;
        var model = TModel.Create(1);
        using var trainer = new Trainer<TModel>(model, Loss.MeanSquaredError, new Adam(rate), new TrainingOptions { BatchSize = Batch, ClipNorm = 1, Schedule = new CosineFall(updates, last: 0.05f) });
        for (int done = 0; done < updates; done += Every)
            trainer.Fit(AddingProblem.Rows(Batch * Every, (ulong)done + 1), epochs: 1);
        double error = trainer.Evaluate(AddingProblem.Rows(1000, 0)).Loss;
        long multiplyAdds = TModel.Info.Parameters.Where(p => p.Columns > 1).Sum(p => (long)p.Count);
        return new(cell, TModel.Info.ParameterCount, error, Time(model, run), multiplyAdds);
    }

    /// <summary>The fastest of several rounds, in nanoseconds a step: others on the machine make a round slower, never faster.</summary>
    static double Time<TModel, TState>(TModel model, Runner<TModel, TState> run) where TState : struct
    {
        const int Steps = 2000, Rounds = 100;
        float[] x = new float[2 * Steps], y = new float[1];
        TState state = default;
        double best = double.PositiveInfinity;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            run(model, x, ref state, y);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / Steps);
        }

        return best;
    }
}
