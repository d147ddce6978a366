using Rnn.Tasks.Samples;
using Rnn.Training;

namespace Rnn.Tasks.Training;

/// <summary>
/// Batches that are made when they are asked for: fresh samples without end for training, or the same ones in every pass for judging.
/// </summary>
/// <param name="generator">The task.</param>
/// <param name="seed">Of its random numbers.</param>
/// <param name="batches">Batches in a pass.</param>
/// <param name="again">Whether every pass starts from the seed.</param>
public sealed class SampleData(SampleGenerator generator, ulong seed, int batches, bool again = false) : TrainingData
{
    readonly SplitMix64 endless = new(seed);

    /// <inheritdoc/>
    public override int Count => batches;

    /// <inheritdoc/>
    protected override TrainingData Range(int first, int count) => throw new NotSupportedException("Samples are made, none are held back.");

    /// <inheritdoc/>
    public override BatchSource Open(BatchRequest request) => new Source(this, generator, request, batches, Longest(request));

    /// <summary>The most steps of many samples: what the workspace must hold.</summary>
    int Longest(BatchRequest request)
    {
        var random = new SplitMix64(seed ^ 0x5DEECE66D);
        return Enumerable.Range(0, 500).Max(_ => Steps(generator.Sample(random), request));
    }

    static int Steps(TaskSample sample, BatchRequest request) => Numbers(sample, request, request.Inputs[0]).Length / WidthOf(request.Inputs[0]);

    /// <summary>What a sample has for a port.</summary>
    static double[] Numbers(TaskSample sample, BatchRequest request, PortInfo port) =>
        request.Inputs.Count > 1 ? sample[port.Name] : port.Kind == PortKind.Token ? sample["tokens"] : sample["x"];

    static int WidthOf(PortInfo port) => port.Kind == PortKind.Token ? 1 : port.Width;

    sealed class Source(SampleData data, SampleGenerator generator, BatchRequest request, int batches, int longest) : BatchSource
    {
        SplitMix64 random = data.endless;

        public override int SequenceLength => longest;
        public override int BatchSize => request.BatchSize;
        public override int Batches => batches;
        public override bool CarriesState => false;

        public override void Begin(int epoch)
        {
            if (data.IsAgain) random = new SplitMix64(data.Seed);
        }

        public override void Fill(int batch, Workspace workspace, TargetBuffer targets)
        {
            TaskSample[] samples = [.. Enumerable.Range(0, BatchSize).Select(_ => generator.Sample(random))];
            int length = samples.Max(s => Steps(s, request));
            (workspace.Length, workspace.Batch) = (length, BatchSize);
            bool everyStep = request.Output.Axis is not null;
            targets.Rows = everyStep ? length * BatchSize : BatchSize;
            targets.HasLabels = samples[0].ContainsKey("labels") || samples[0].ContainsKey("label");
            for (int row = 0; row < BatchSize; row++)
            {
                workspace.Lengths[row] = samples[row].TryGetValue("length", out var given) ? (int)given[0] : Steps(samples[row], request);
                foreach (var port in request.Inputs) FillInput(workspace, port, Numbers(samples[row], request, port), row);
                for (int t = 0; t < (everyStep ? length : 1); t++) FillTarget(targets, samples[row], t, (t * BatchSize) + row, everyStep);
            }
        }

        void FillInput(Workspace workspace, PortInfo port, double[] numbers, int row)
        {
            int width = WidthOf(port);
            for (int i = 0; i < numbers.Length; i++)
                if (port.Kind == PortKind.Token) workspace.Tokens(port.Name)[(i * BatchSize) + row] = (int)numbers[i];
                else workspace.Port(port.Name, PortRole.Input)[(((i / width * BatchSize) + row) * width) + (i % width)] = (float)numbers[i];
        }

        void FillTarget(TargetBuffer targets, TaskSample sample, int t, int place, bool everyStep)
        {
            var wanted = sample.GetValueOrDefault("labels") ?? sample.GetValueOrDefault("label") ?? sample["target"];
            int width = targets.HasLabels ? 1 : targets.Width;
            bool counts = (t + 1) * width <= wanted.Length && (!everyStep || !sample.TryGetValue("mask", out var mask) || mask[t] != 0);
            targets.Weights[place] = counts ? 1 : 0;
            if (!counts) return;
            if (targets.HasLabels) targets.Labels[place] = (int)wanted[t];
            else
                for (int i = 0; i < width; i++) targets.Values[(place * width) + i] = (float)wanted[(t * width) + i];
        }
    }

    bool IsAgain => again;
    ulong Seed => seed;
}
