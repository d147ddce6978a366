using System.Globalization;

namespace Rnn.Training;

/// <summary>What one pass over the data gave.</summary>
/// <param name="Epoch">Number of the pass, from 1.</param>
/// <param name="Training">Measured while parameters were changing, with dropout.</param>
/// <param name="Validation">Measured afterwards on the held-back part, or null.</param>
/// <param name="MeanGradientNorm">Mean of the norms before clipping.</param>
/// <param name="LearningRate">At the last update.</param>
/// <param name="Elapsed">Time of the pass, validation included.</param>
public sealed record EpochRecord(int Epoch, Metrics Training, Metrics? Validation, double MeanGradientNorm, float LearningRate, TimeSpan Elapsed)
{
    /// <summary>One line.</summary>
    public override string ToString()
    {
        string validation = Validation is { } v ? string.Create(CultureInfo.InvariantCulture, $", validation {v.Loss:F4}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"epoch {Epoch}: loss {Training.Loss:F4}{validation} ({Elapsed.TotalSeconds:F1} s)");
    }
}
