using System.Globalization;

namespace Rnn.Training;

/// <summary>Whether a model learns one batch by heart: what cannot do that has a mistake in data, loss, sizes or rate.</summary>
public static class OverfitCheck
{
    /// <summary>Trains a new model on the first batch alone.</summary>
    /// <typeparam name="TModel">The model.</typeparam>
    /// <param name="data">The data; their first batch is used.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="optimizer">A new optimizer; null: Adam with a rate of 0.01.</param>
    /// <param name="options">Batch size, clipping, seed.</param>
    /// <param name="updates">Updates on that batch.</param>
    public static OverfitReport Run<TModel>(TrainingData data, Loss loss, Optimizer? optimizer = null, TrainingOptions? options = null, int updates = 500)
        where TModel : class, IRnnModel<TModel>
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfLessThan(updates, 1);
        options = (options ?? new TrainingOptions()) with { ValidationFraction = 0, Shuffle = false };
        using var trainer = new Trainer<TModel>(TModel.Create(options.Seed), loss, optimizer ?? new Adam(0.01f), options);
        var losses = trainer.Fit(new FirstBatch(data), updates).Losses;
        return new OverfitReport(TModel.Info.Name, losses[0], losses[^1], updates);
    }

    sealed class FirstBatch(TrainingData data) : TrainingData
    {
        public override int Count => 1;

        protected override TrainingData Range(int first, int count) => this;

        public override BatchSource Open(BatchRequest request) => new Source(data.Open(request));

        sealed class Source(BatchSource inner) : BatchSource
        {
            public override int SequenceLength => inner.SequenceLength;
            public override int BatchSize => inner.BatchSize;
            public override int Batches => 1;
            public override bool CarriesState => false;
            public override void Begin(int epoch) => inner.Begin(0);
            public override void Fill(int batch, Workspace workspace, TargetBuffer targets) => inner.Fill(0, workspace, targets);
        }
    }
}

/// <summary>What an overfit check found.</summary>
/// <param name="Model">The model.</param>
/// <param name="FirstLoss">The loss of the batch before the first update.</param>
/// <param name="LastLoss">The loss before the last update.</param>
/// <param name="Updates">Updates made.</param>
public sealed record OverfitReport(string Model, double FirstLoss, double LastLoss, int Updates)
{
    /// <summary>Whether the loss fell below a twentieth of what it was.</summary>
    public bool Passed => LastLoss < 0.05 * FirstLoss;

    /// <summary>One sentence.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Model} on one batch: loss {FirstLoss:G4} at first, {LastLoss:G4} after {Updates} updates: {(Passed ? "it learns it by heart" : "it does not learn it by heart. Check the targets, the loss that goes with the last layer, the learning rate")}.");
}
