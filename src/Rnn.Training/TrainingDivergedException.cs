using System.Globalization;

namespace Rnn.Training;

/// <summary>A loss or a gradient is no longer a finite number. The model holds the parameters of the last good update.</summary>
public sealed class TrainingDivergedException : Exception
{
    /// <summary>Says what happened and what to try.</summary>
    /// <param name="update">The update that could not be made, from 1 over the whole training.</param>
    /// <param name="epoch">Its pass, from 1.</param>
    /// <param name="batch">Its batch in the pass, from 1.</param>
    /// <param name="loss">The loss of that batch.</param>
    /// <param name="gradientNorm">Its gradient norm or, where the loss itself is not finite, that of the update before; NaN if there was none.</param>
    /// <param name="learningRate">The learning rate.</param>
    /// <param name="clipNorm">The limit of the gradient norm; 0: none.</param>
    public TrainingDivergedException(long update, int epoch, int batch, double loss, double gradientNorm, float learningRate, float clipNorm)
        : base(Describe(update, epoch, batch, loss, gradientNorm, learningRate, clipNorm))
        => (Update, Epoch, Batch, Loss, GradientNorm) = (update, epoch, batch, loss, gradientNorm);

    /// <summary>The update that could not be made, from 1.</summary>
    public long Update { get; }

    /// <summary>Its pass, from 1.</summary>
    public int Epoch { get; }

    /// <summary>Its batch in the pass, from 1.</summary>
    public int Batch { get; }

    /// <summary>The loss of that batch.</summary>
    public double Loss { get; }

    /// <summary>The norm of the gradients, see the constructor.</summary>
    public double GradientNorm { get; }

    static string Describe(long update, int epoch, int batch, double loss, double norm, float rate, float clip)
    {
        var culture = CultureInfo.InvariantCulture;
        string what = double.IsFinite(loss)
            ? string.Create(culture, $"The gradient norm is {norm} (loss {loss:G6})")
            : string.Create(culture, $"The loss is {loss} (gradient norm of the update before: {(double.IsNaN(norm) ? "none" : norm.ToString("G6", culture))})");
        string clipping = clip == 0
            ? "set ClipNorm, for example to 5"
            : string.Create(culture, $"a ClipNorm below {clip}");
        return string.Create(culture, $"{what} at update {update}, batch {batch} of epoch {epoch}. The model holds the parameters of the update before. Try a learning rate below {rate}, {clipping}, or inputs scaled to about -1..1.");
    }
}
