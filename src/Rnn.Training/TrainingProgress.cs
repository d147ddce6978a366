namespace Rnn.Training;

/// <summary>Where a training stands, after each update and once more after each epoch.</summary>
/// <param name="Epoch">The running pass, from 1.</param>
/// <param name="Epochs">The last pass of this training.</param>
/// <param name="Batch">Updates done in this pass.</param>
/// <param name="Batches">Updates per pass.</param>
/// <param name="Loss">Loss of the last update's batch, before the update.</param>
/// <param name="EpochLoss">Mean of the pass so far.</param>
/// <param name="GradientNorm">Norm of all gradients of the last update, before clipping.</param>
/// <param name="Elapsed">Time since the training began.</param>
/// <param name="Finished">After the last update of a pass and its validation: what the pass gave. Otherwise null.</param>
public readonly record struct TrainingProgress(
    int Epoch, int Epochs, int Batch, int Batches, double Loss, double EpochLoss, double GradientNorm, TimeSpan Elapsed, EpochRecord? Finished)
{
    /// <summary>Share of this pass that is done.</summary>
    public double Done => (double)Batch / Batches;
}
