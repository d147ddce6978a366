using System.Globalization;
using System.Numerics.Tensors;

namespace Rnn.Training;

/// <summary>
/// Brings features to mean 0 and deviation 1. It is learnt on the training part alone and goes into the model's file as a note, so that a model
/// that is loaded again takes and gives the user's units.
/// </summary>
public sealed class Normalization
{
    /// <summary>The key of the note in a model's file.</summary>
    public const string Note = "normalization";

    readonly float[] means;
    readonly float[] deviations;

    Normalization(float[] means, float[] deviations) => (this.means, this.deviations) = (means, deviations);

    /// <summary>Numbers per step.</summary>
    public int Features => means.Length;

    /// <summary>The mean of each feature.</summary>
    public ReadOnlySpan<float> Means => means;

    /// <summary>The standard deviation of each feature; 1 where a feature never changes.</summary>
    public ReadOnlySpan<float> Deviations => deviations;

    /// <summary>Learns from rows.</summary>
    /// <param name="rows">The training part, rows x features.</param>
    /// <param name="features">Numbers per row.</param>
    /// <exception cref="InvalidTrainingDataException">There are no rows, or no whole ones, or a number is not finite.</exception>
    public static Normalization Of(ReadOnlySpan<float> rows, int features)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(features, 1);
        if (rows.IsEmpty || rows.Length % features != 0) throw new InvalidTrainingDataException($"{rows.Length} numbers are no rows of {features}.");
        int count = rows.Length / features;
        float[] means = new float[features], deviations = new float[features];
        for (int f = 0; f < features; f++)
        {
            double sum = 0, squares = 0;
            for (int r = 0; r < count; r++) sum += rows[(r * features) + f];
            double mean = sum / count;
            for (int r = 0; r < count; r++) squares += (rows[(r * features) + f] - mean) * (rows[(r * features) + f] - mean);
            double deviation = Math.Sqrt(squares / count);
            if (!double.IsFinite(deviation)) throw new InvalidTrainingDataException($"Feature {f} holds a number that is not finite.");
            (means[f], deviations[f]) = ((float)mean, deviation > 0 ? (float)deviation : 1);
        }

        return new(means, deviations);
    }

    /// <summary>(x - mean) / deviation, in place.</summary>
    /// <param name="rows">Rows x features.</param>
    /// <exception cref="ArgumentException">The last row is not whole.</exception>
    public void Apply(Span<float> rows)
    {
        if (rows.Length % Features != 0) throw new ArgumentException($"{rows.Length} numbers are no rows of {Features}.", nameof(rows));
        for (int start = 0; start < rows.Length; start += Features)
        {
            var row = rows.Slice(start, Features);
            TensorPrimitives.Subtract(row, means, row);
            TensorPrimitives.Divide(row, deviations, row);
        }
    }

    /// <summary>x deviation + mean, in place: back to the user's units.</summary>
    /// <param name="values">Values of one feature.</param>
    /// <param name="feature">Which.</param>
    public void Undo(Span<float> values, int feature = 0)
    {
        TensorPrimitives.Multiply(values, deviations[feature], values);
        TensorPrimitives.Add(values, means[feature], values);
    }

    /// <summary>Means and deviations as text, exact to the last bit.</summary>
    public override string ToString() => Text(means) + ";" + Text(deviations);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It is something else.</exception>
    public static Normalization Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(';');
        float[] Numbers(string part) => Array.ConvertAll(part.Split(','), n => float.Parse(n, CultureInfo.InvariantCulture));
        if (parts.Length != 2) throw new FormatException($"A normalization is two lists of numbers, this is \"{text}\".");
        var (means, deviations) = (Numbers(parts[0]), Numbers(parts[1]));
        if (means.Length != deviations.Length) throw new FormatException($"{means.Length} means and {deviations.Length} deviations: there must be one each for every feature.");
        for (int f = 0; f < means.Length; f++)
        {
            if (!float.IsFinite(means[f])) throw new FormatException($"The mean of feature {f} is {means[f]}: a finite number is expected.");
            if (!float.IsFinite(deviations[f]) || deviations[f] <= 0) throw new FormatException($"The deviation of feature {f} is {deviations[f]}: a finite number above 0 is expected.");
        }

        return new(means, deviations);
    }

    static string Text(float[] numbers) => string.Join(",", numbers.Select(n => n.ToString("R", CultureInfo.InvariantCulture)));
}
