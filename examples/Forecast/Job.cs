using System.Globalization;
using Rnn;
using Rnn.Training;

namespace ForecastExample;

/// <summary>What to forecast, and how.</summary>
sealed record Settings(string File, string Column, int Window, int Epochs, int Lags, ulong Seed, string? Save, string? Load);

/// <summary>Reads a column, learns on its first four fifths, forecasts each value of the rest from those before it.</summary>
static class Job
{
    public static int Run(Settings settings)
    {
        try
        {
            Forecast(settings);
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidTrainingDataException or ModelFileException or TrainingDivergedException)
        {
            Console.Error.WriteLine($"error: {e.Message}");
            return 1;
        }
    }

    static void Forecast(Settings settings)
    {
        var series = CsvTable.Read(settings.File).Numbers(settings.Column);
        int split = series.Length * 4 / 5;
        var (model, normalization) = settings.Load is { } saved ? SavedForecaster.Load(saved) : (new Forecaster(settings.Seed), Normalization.Of(series.AsSpan(0, split), features: 1));
        float[] scaled = [.. series];
        normalization.Apply(scaled);
        var linear = new Autoregression(series.AsSpan(0, split), settings.Lags);
        var data = SlidingWindows.Of(scaled.AsSpan(0, split), features: 1, settings.Window);
        Console.WriteLine($"{Path.GetFileName(settings.File)}, column {settings.Column}: {series.Length} values, {split} to learn from.");
        Console.WriteLine(Forecaster.Info);

        using var trainer = new Trainer<Forecaster>(model, new HuberLoss(), new AdamW(3e-3f, weightDecay: 0.02f), new TrainingOptions
        {
            BatchSize = 64, ClipNorm = 1, Seed = settings.Seed, Schedule = new LinearFall(start: 0.3, last: 0.02f),
        });
        trainer.Fit(data, settings.Epochs);
        if (settings.Save is { } file) SavedForecaster.Save(file, model, normalization);

        float[] truth = series[split..], forecast = new float[truth.Length];
        for (int i = 0; i < forecast.Length; i++) forecast[i] = Next(model, scaled.AsSpan(split + i - settings.Window, settings.Window));
        normalization.Undo(forecast);
        Report("GRU", truth, forecast);
        Report($"autoregression of {settings.Lags} lags", truth, [.. Enumerable.Range(split, truth.Length).Select(t => (float)linear.Predict(series.AsSpan(t - settings.Lags, settings.Lags)))]);
        Report("persistence", truth, series[(split - 1)..^1]);
        int shown = Math.Min(100, truth.Length);
        Console.WriteLine($"The last {shown} values: truth (.), forecast (o), both (*)");
        Plot.Draw(truth.AsSpan(^shown..), forecast.AsSpan(^shown..));
    }

    static float Next(Forecaster model, ReadOnlySpan<float> window)
    {
        var state = model.NewState();
        Span<float> next = stackalloc float[1];
        model.Run(window, ref state, next);
        return next[0];
    }

    static void Report(string name, float[] truth, float[] forecast)
    {
        double absolute = truth.Zip(forecast, (t, f) => Math.Abs((double)t - f)).Average(), squared = Math.Sqrt(truth.Zip(forecast, (t, f) => ((double)t - f) * ((double)t - f)).Average());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-26} mean absolute error {absolute:F4}, root mean square {squared:F4}"));
    }
}
