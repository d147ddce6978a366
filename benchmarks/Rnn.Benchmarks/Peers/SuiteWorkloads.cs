using Rnn.Benchmarks.Measuring;
using Rnn.Benchmarks.Models;
using Rnn.Training;

namespace Rnn.Benchmarks.Peers;

/// <summary>Our side of the suite's workloads. They are built when they are asked for, one after the other; who takes one disposes of it.</summary>
/// <param name="suite">Their definition.</param>
/// <param name="names">S1, S1/B32, T1; none: all.</param>
/// <param name="threads">Thread counts of training.</param>
sealed class SuiteWorkloads(Suite suite, IReadOnlyCollection<string> names, IReadOnlyList<int> threads)
{
    public IEnumerable<Workload> All()
    {
        foreach (var workload in Streams<S1, S1.State>("S1")) yield return workload;
        foreach (var workload in Streams<S2, S2.State>("S2")) yield return workload;
        foreach (var workload in Streams<S3, S3.State>("S3")) yield return workload;
        foreach (var workload in Streams<S4, S4.State>("S4")) yield return workload;
        foreach (var workload in Streams<S5, S5.State>("S5")) yield return workload;
        foreach (int count in threads)
        {
            if (Wanted("T1")) yield return Training<T1>("T1", count, Loss.SoftmaxCrossEntropy, lr => new Adam(lr), b => b.Labels(65));
            if (Wanted("T2")) yield return Training<T2>("T2", count, Loss.BinaryCrossEntropy, lr => new RmsProp(lr), b => b.Answers(10000));
            if (Wanted("T3")) yield return Training<T3>("T3", count, Loss.MeanSquaredError, lr => new Adam(lr), b => b.Value());
            if (Wanted("T4")) yield return Training<T4>("T4", count, Loss.MeanSquaredError, lr => new Adam(lr), b => b.Values());
        }
    }

    bool Wanted(string name) => names.Count == 0 || names.Contains(name);

    IEnumerable<Workload> Streams<TModel, TState>(string name)
        where TModel : class, IRnnModel<TModel>, IStreamed<TState>
        where TState : unmanaged
    {
        var batches = suite.SequenceBatches.Where(b => Wanted($"{name}/B{b}")).ToList();
        if (!Wanted(name) && batches.Count == 0) yield break;
        var description = suite.Model(name);
        var model = TModel.Create(1);
        var inputs = Inputs.For(suite, description, model.Parameters);
        long bytes = (long)TModel.Info.BlockFloats * sizeof(float);
        if (Wanted(name))
        {
            yield return new Streaming<TModel, TState>(model, inputs, description.Dense)
            {
                Name = name,
                Variant = "Step",
                Flops = description.FlopsPerStep,
                WeightBytes = bytes,
            };
            yield return new StreamingChunks<TModel, TState>(model, inputs, description.Dense)
            {
                Name = name,
                Variant = "Run of 64 steps",
                Flops = description.FlopsPerStep,
                WeightBytes = bytes,
            };
        }

        int steps = suite.SequenceSteps;
        foreach (int batch in batches)
        {
            double flops = description.Flops(steps, batch);
            yield return new ForwardSequences<TModel>(model, inputs, steps, batch) { Name = $"{name}/B{batch}", Variant = "Forward", Flops = flops };
            if (batch == 1) yield return new RunSequence<TModel, TState>(model, inputs, steps, description.Dense) { Name = $"{name}/B{batch}", Variant = "Run", Flops = flops };
        }
    }

    Updates<TModel> Training<TModel>(string name, int count, Loss loss, Func<float, Optimizer> optimizer, Func<TrainingBatch, TrainingData> data)
        where TModel : class, IRnnModel<TModel>
    {
        // The trainer's threads inherit the cores of this one.
        Platform.Pin(count);
        var description = suite.Model(name);
        return new Updates<TModel>(loss, optimizer(description.LearningRate), data(new TrainingBatch(description)), count)
        {
            Name = name,
            Variant = "Trainer",
            Flops = 3 * description.Flops(description.Steps, description.Batch),
            ExecutedFlops = description.ExecutedUpdateFlops,
        };
    }
}
