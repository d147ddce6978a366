using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>Kullback-Leibler divergence t (log t - y) of targets t from predictions y that are log-probabilities, 0 log 0 = 0. The divergence per row is <see cref="Reduction.RowMean"/>.</summary>
/// <param name="logTargets">Whether targets are log-probabilities too.</param>
public sealed class KullbackLeibler(bool logTargets = false) : ElementwiseLoss
{
    /// <inheritdoc/>
    protected override void Element<L>(L y, L t, out L loss, out L slope)
    {
        if (logTargets)
        {
            L probability = Exp.Lanes(t);
            (loss, slope) = (probability * (t - y), -probability);
            return;
        }

        L positive = L.Greater(t, L.Zero);
        loss = L.Where(positive, t * (Log.Lanes(L.Where(positive, t, L.Set(1f))) - y), L.Zero);
        slope = -t;
    }
}
