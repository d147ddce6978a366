namespace Rnn.Training;

/// <summary>One call of Fit: when it began, which epoch runs, how many there will be.</summary>
/// <param name="Start">Time stamp of the beginning.</param>
/// <param name="Epoch">The running epoch, counted from 0 over all calls.</param>
/// <param name="Epochs">Epochs of this call.</param>
/// <param name="Batches">Updates per epoch.</param>
/// <param name="LearningRate">The optimizer's rate before any schedule.</param>
internal readonly record struct TrainingRun(long Start, int Epoch, int Epochs, int Batches, float LearningRate)
{
    /// <summary>The first epoch of this call.</summary>
    public int First { get; } = Epoch;

    /// <summary>Number of the last epoch, from 1.</summary>
    public int LastEpoch => (int)Math.Min(int.MaxValue, (long)First + Epochs);

    /// <summary>Where the training stands before a batch: counted from the beginning of this call.</summary>
    public ScheduleStep At(int batch) =>
        new(((long)(Epoch - First) * Batches) + batch, Epoch - First, ((double)(Epoch - First) + ((double)batch / Batches)) / Epochs);
}
