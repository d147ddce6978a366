using System.Diagnostics;

namespace Rnn.Training;

/// <summary>
/// Fits the parameters of a model to data: forward, loss, backward, clipping, one step of the optimizer. It knows a model by its
/// contract alone, so a generated network and a handwritten one are trained alike. After the first update of a
/// shape nothing is allocated.
/// </summary>
/// <typeparam name="TModel">The model.</typeparam>
public sealed class Trainer<TModel> : IDisposable where TModel : class, IRnnModel<TModel>
{
    readonly TrainedEntry entry;
    readonly BlockRange[] trainable;
    readonly GradientClipping clipping;
    readonly Loss loss;
    IPasses? passes;
    TargetBuffer? targets;
    (int Length, int Batch) capacity;
    double lastNorm = double.NaN;

    /// <summary>Prepares a training; the model is not touched yet.</summary>
    /// <param name="model">The model; its parameters change in place.</param>
    /// <param name="loss">What is to become small.</param>
    /// <param name="optimizer">How parameters move; it serves this model alone.</param>
    /// <param name="options">Sizes, clipping, validation, seed.</param>
    /// <exception cref="ArgumentException">The options name an entry or output that the model does not have.</exception>
    public Trainer(TModel model, Loss loss, Optimizer optimizer, TrainingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(optimizer);
        Options = options ?? new TrainingOptions();
        entry = TrainedEntry.Find(TModel.Info, Options);
        trainable = BlockRange.Trainable(TModel.Info, Options.Groups);
        clipping = new GradientClipping(TModel.Info, Options.ClipValue, Options.ClipTensorNorm);
        (Model, this.loss, Optimizer) = (model, loss, optimizer);
        optimizer.Attach(TModel.Info.BlockFloats, model.Parameters);
    }

    /// <summary>Prepares the training of an entry that returns a Scalar: its own loss, computed in its equations.</summary>
    /// <param name="model">The model; its parameters change in place.</param>
    /// <param name="optimizer">How parameters move; it serves this model alone.</param>
    /// <param name="options">Sizes, clipping, validation, seed.</param>
    /// <exception cref="ArgumentException">The entry returns something else.</exception>
    public Trainer(TModel model, Optimizer optimizer, TrainingOptions? options = null)
        : this(model, new EntryLoss(), optimizer, options)
    {
        if (entry.Output.Width != 1)
            throw new ArgumentException($"Output \"{entry.Output.Name}\" of {TModel.Info.Name} has width {entry.Output.Width}: it is no loss of its own. Give the trainer a Loss.");
    }

    /// <summary>The model.</summary>
    public TModel Model { get; }

    /// <summary>The optimizer.</summary>
    public Optimizer Optimizer { get; }

    /// <summary>Sizes, clipping, validation, seed.</summary>
    public TrainingOptions Options { get; }

    /// <summary>The course of the training so far; it goes on over several calls of <see cref="Fit"/>.</summary>
    public History History { get; } = new();

    /// <summary>Trains on data for a number of passes.</summary>
    /// <param name="data">What to learn from; the last <see cref="TrainingOptions.ValidationFraction"/> is held back.</param>
    /// <param name="epochs">Passes over the data.</param>
    /// <param name="progress">Told after each update and each epoch.</param>
    /// <param name="cancellationToken">Asked before each update; the model keeps what it has learnt until then.</param>
    /// <returns>The course of the training.</returns>
    /// <exception cref="InvalidTrainingDataException">The data do not fit the model; nothing was changed.</exception>
    /// <exception cref="TrainingDivergedException">The loss or the gradient is not finite; the last good parameters are kept.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public History Fit(TrainingData data, int epochs, IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (epochs < 0) throw new ArgumentOutOfRangeException(nameof(epochs), epochs, $"{epochs} passes over the data; 0 is the least, and learns nothing.");
        var (training, validation) = data.Split(Options.ValidationFraction);
        var source = training.Open(Request(Options.Shuffle));
        var held = validation?.Open(Request(shuffle: false));
        Reserve(source, held);
        History.Reserve(epochs, (long)epochs * source.Batches);

        float? momentum = Options.Schedule is null ? null : Optimizer.Momentum;
        var run = new TrainingRun(Stopwatch.GetTimestamp(), History.Epochs.Count, epochs, source.Batches, Optimizer.LearningRate);
        try
        {
            for (int i = 0; i < epochs; i++) Epoch(run with { Epoch = run.Epoch + i }, source, held, progress, cancellationToken);
        }
        finally
        {
            Optimizer.LearningRate = run.LearningRate;
            if (momentum is { } before) Optimizer.SetMomentum(before);
        }

        return History;
    }

    /// <summary>The same as <see cref="Fit"/> on a thread of the pool, for callers that must not block.</summary>
    /// <param name="data">What to learn from.</param>
    /// <param name="epochs">Passes over the data.</param>
    /// <param name="progress">Told after each update and each epoch.</param>
    /// <param name="cancellationToken">Asked before each update.</param>
    public Task<History> FitAsync(TrainingData data, int epochs, IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
        => Task.Run(() => Fit(data, epochs, progress, cancellationToken), cancellationToken);

    /// <summary>Judges the model on data, without dropout and without learning.</summary>
    /// <param name="data">All of it is judged.</param>
    /// <param name="cancellationToken">Asked before each batch.</param>
    public Metrics Evaluate(TrainingData data, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        var source = data.Open(Request(shuffle: false));
        Reserve(source, null);
        return Judge(source, cancellationToken);
    }

    /// <summary>Ends the threads of the workspace; the model stays usable.</summary>
    public void Dispose()
    {
        passes?.Dispose();
        passes = null;
        capacity = default;
    }

    void Epoch(TrainingRun run, BatchSource source, BatchSource? held, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        LossTotals totals = default;
        double norms = 0;
        source.Begin(run.Epoch);
        ClearStates();
        for (int batch = 0; batch < source.Batches; batch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Optimizer.LearningRate = run.LearningRate * (Options.Schedule?.Factor(run.At(batch)) ?? 1f);
            if (Options.Schedule?.Momentum(run.At(batch)) is { } momentum) Optimizer.SetMomentum(momentum);
            var update = Learn(source, batch, run.Epoch);
            totals += update;
            norms += lastNorm;
            double batchLoss = Value(update);
            History.Add((float)batchLoss);
            progress?.Report(new TrainingProgress(
                run.Epoch + 1, run.LastEpoch, batch + 1, source.Batches, batchLoss, Value(totals), lastNorm, Stopwatch.GetElapsedTime(run.Start), null));
        }

        Metrics? validation = held is null ? null : Judge(held, cancellationToken);
        var record = new EpochRecord(
            run.Epoch + 1, Metrics.Of(loss, totals), validation, norms / source.Batches, Optimizer.LearningRate, Stopwatch.GetElapsedTime(start));
        History.Add(record);
        Options.Schedule?.Observe((validation ?? record.Training).Loss);
        progress?.Report(new TrainingProgress(
            run.Epoch + 1, run.LastEpoch, source.Batches, source.Batches, History.Losses[^1], record.Training.Loss, lastNorm, Stopwatch.GetElapsedTime(run.Start), record));
    }

    /// <summary>One update: nothing of the model changes before loss and gradients are known to be finite.</summary>
    LossTotals Learn(BatchSource source, int batch, int epoch)
    {
        var memory = passes!.Memory;
        source.Fill(batch, memory, targets!);
        Options.BatchChange?.Apply(memory, Optimizer.Updates, continues: source.CarriesState && batch > 0);
        memory.Training = true;
        memory.Update = Optimizer.Updates;
        passes.Forward();
        var totals = entry.WithOwnLosses(loss.Evaluate(targets!.Against(entry.Prediction(memory), entry.Gradient(memory))), memory, loss.Reduction);
        double value = Value(totals);
        if (!double.IsFinite(value)) throw Diverged(epoch, batch, value, lastNorm);

        memory.ParameterGradients.Clear();
        entry.ClearStateGradients(memory);
        passes.Backward();
        double norm = GradientNorm.Of(memory.ParameterGradients, trainable, Options.ClipNormOrder);
        if (!double.IsFinite(norm)) throw Diverged(epoch, batch, value, norm);

        lastNorm = norm;
        if (clipping.IsOn)
        {
            clipping.Apply(memory.ParameterGradients);
            norm = GradientNorm.Of(memory.ParameterGradients, trainable, Options.ClipNormOrder);
        }

        Optimizer.Update(Model.Parameters.Values, memory.ParameterGradients, trainable, GradientNorm.Factor(norm, Options.ClipNorm));
        if (source.CarriesState) entry.CarryStates(memory);
        return totals;
    }

    /// <summary>A batch in which nothing counts has no loss, and no gradient either.</summary>
    double Value(LossTotals totals) => totals.Divisor > 0 ? loss.Value(totals) : 0;

    Metrics Judge(BatchSource source, CancellationToken cancellationToken)
    {
        var memory = passes!.Memory;
        LossTotals totals = default;
        memory.Training = false;
        source.Begin(0);
        ClearStates();
        for (int batch = 0; batch < source.Batches; batch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            source.Fill(batch, memory, targets!);
            passes.Forward();
            totals += entry.WithOwnLosses(loss.Evaluate(targets!.Against(entry.Prediction(memory), [])), memory, loss.Reduction);
            if (source.CarriesState) entry.CarryStates(memory);
        }

        return Metrics.Of(loss, totals);
    }

    BatchRequest Request(bool shuffle)
        => new(entry.Inputs, entry.Output, loss, Options.SequenceLength, Options.BatchSize, Options.Seed, shuffle) { OutputSteps = entry.OwnSteps(steps => TModel.Plan(entry.Index, steps, 1)) };

    void ClearStates() => entry.ClearStates(passes!.Memory);

    /// <summary>Makes the workspace large enough for both sources; a larger one replaces it.</summary>
    void Reserve(BatchSource source, BatchSource? held)
    {
        int length = Math.Max(Math.Max(source.SequenceLength, held?.SequenceLength ?? 0), capacity.Length);
        int batch = Math.Max(Math.Max(source.BatchSize, held?.BatchSize ?? 0), capacity.Batch);
        if (passes is not null && (length, batch) == capacity) return;
        passes?.Dispose();
        int every = Options.CheckpointEvery ?? TModel.Info.CheckpointEvery;
        passes = every == 0
            ? new WholePasses<TModel>(Model, entry.Index, length, batch, Options)
            : new SegmentedPasses<TModel>(Model, entry.Index, every, length, batch, Options);
        targets = new TargetBuffer(entry.Output.Axis is null ? batch : passes.Memory.Axis(entry.Output.Axis).Capacity * batch, entry.Output.Width);
        capacity = (length, batch);
    }

    TrainingDivergedException Diverged(int epoch, int batch, double loss, double norm)
        => new(Optimizer.Updates + 1, epoch + 1, batch + 1, loss, norm, Optimizer.LearningRate, Options.ClipNorm);
}
