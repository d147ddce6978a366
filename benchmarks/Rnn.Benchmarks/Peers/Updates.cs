using Rnn.Benchmarks.Measuring;
using Rnn.Training;

namespace Rnn.Benchmarks.Peers;

/// <summary>
/// One optimizer update as a user makes it: the trainer copies the batch into its workspace, then forward pass, loss, back-propagation
/// through all steps, the gradient's norm, optimizer.
/// </summary>
sealed class Updates<TModel> : Workload
    where TModel : class, IRnnModel<TModel>
{
    readonly Trainer<TModel> trainer;
    readonly TrainingData batch;

    public Updates(Loss loss, Optimizer optimizer, TrainingData batch, int threads)
    {
        this.batch = batch;
        Threads = threads;
        trainer = new Trainer<TModel>(TModel.Create(1), loss, optimizer, new TrainingOptions { BatchSize = batch.Count, Shuffle = false, Threads = threads });
    }

    public override string Metric => "ms_per_update";

    public override double WarmSeconds => 0.5;

    public override int Samples => 41;

    public override double BudgetSeconds => 4;

    public override void Run(int times) => trainer.Fit(batch, times);

    /// <summary>The same batch again and again: its loss must have fallen. After a thousand updates at a large rate it may have risen again.</summary>
    public override void Confirm()
    {
        var losses = trainer.History.Losses;
        if (!(losses.Min() < losses[0]))
            throw new InvalidOperationException($"{Name}: the loss never fell below {losses[0]} in {losses.Count} updates of one batch.");
    }

    public override void Dispose() => trainer.Dispose();
}
