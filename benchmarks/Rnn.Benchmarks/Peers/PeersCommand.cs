using Rnn.Benchmarks.Measuring;
using Rnn.Benchmarks.Models;
using Rnn.Training;

namespace Rnn.Benchmarks.Peers;

/// <summary>"peers [NAMES]": our lines of the suite in benchmarks/peers, on the workloads named (S1, S1/B32, T1), or all.</summary>
sealed class PeersCommand(Suite suite, IReadOnlyCollection<string> names)
{
    public void Run()
    {
        Stream<S1, S1.State>("S1");
        Stream<S2, S2.State>("S2");
        Stream<S3, S3.State>("S3");
        Stream<S4, S4.State>("S4");
        foreach (int threads in suite.TrainingThreads)
        {
            Train<T1>("T1", threads, Loss.SoftmaxCrossEntropy, lr => new Adam(lr), b => b.Labels(65));
            Train<T2>("T2", threads, Loss.BinaryCrossEntropy, lr => new RmsProp(lr), b => b.Answers(10000));
            Train<T3>("T3", threads, Loss.MeanSquaredError, lr => new Adam(lr), b => b.Value());
            Train<T4>("T4", threads, Loss.MeanSquaredError, lr => new Adam(lr), b => b.Values());
        }
    }

    bool Wanted(string name) => names.Count == 0 || names.Contains(name);

    void Stream<TModel, TState>(string name)
        where TModel : class, IRnnModel<TModel>, IStreamed<TState>
        where TState : unmanaged
    {
        var batches = suite.SequenceBatches.Where(b => Wanted($"{name}/B{b}")).ToList();
        if (!Wanted(name) && batches.Count == 0) return;
        var description = suite.Model(name);
        var model = TModel.Create(1);
        var inputs = Inputs.For(suite, description, model.Parameters);
        if (Wanted(name))
        {
            Measure(new Streaming<TModel, TState>(model, inputs, description.Dense) { Name = name, Variant = "Step", Flops = description.FlopsPerStep });
            Measure(new StreamingChunks<TModel, TState>(model, inputs, description.Dense) { Name = name, Variant = "Run of 64 steps", Flops = description.FlopsPerStep });
        }

        int steps = suite.SequenceSteps;
        foreach (int batch in batches)
        {
            double flops = description.Flops(steps, batch);
            Measure(new ForwardSequences<TModel>(model, inputs, steps, batch) { Name = $"{name}/B{batch}", Variant = "Forward", Flops = flops });
            if (batch == 1) Measure(new RunSequence<TModel, TState>(model, inputs, steps, description.Dense) { Name = $"{name}/B{batch}", Variant = "Run", Flops = flops });
        }
    }

    void Train<TModel>(string name, int threads, Loss loss, Func<float, Optimizer> optimizer, Func<TrainingBatch, TrainingData> data)
        where TModel : class, IRnnModel<TModel>
    {
        if (!Wanted(name)) return;
        Platform.Pin(threads);
        var description = suite.Model(name);
        Measure(new Updates<TModel>(loss, optimizer(description.LearningRate), data(new TrainingBatch(description)), threads)
        {
            Name = name,
            Variant = "Trainer",
            Flops = 3 * description.Flops(description.Steps, description.Batch),
        });
    }

    static void Measure(Workload workload)
    {
        using (workload)
        using (BenchmarkLock.Take())
        {
            Platform.Pin(workload.Threads);
            var error = workload.Check();
            var measurement = Measurement.Of(workload);
            workload.Confirm();
            Console.WriteLine(ResultLine.Of(workload, measurement, error));
        }
    }
}
