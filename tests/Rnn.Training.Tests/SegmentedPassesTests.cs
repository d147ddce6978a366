namespace Rnn.Training.Tests;

/// <summary>Two layers with dropout between them, a state of each, an output at every step.</summary>
[RnnModel]
[Input(3)]
[Lstm(9)]
[Dropout(0.25f)]
[Gru(7)]
[Dense(2)]
public partial class Segmentable;

/// <summary><see cref="Letters"/>, cut into segments unless the trainer says otherwise.</summary>
[RnnModel]
[Tokens(6)]
[Gru(8)]
[Dense(6)]
[Checkpoint(every: 8)]
public partial class CutLetters;

/// <summary>Cannot be cut: reads from both ends.</summary>
[RnnModel]
[Input(3)]
[Bidirectional]
[Gru(4)]
[Dense(2)]
public partial class ReadsAhead;

/// <summary>Cannot be cut: answers at the end.</summary>
[RnnModel]
[Input(3)]
[Gru(4)]
[LastStep]
[Dense(2)]
public partial class AnswersOnce;

/// <summary>Backpropagation by segments against that over whole sequences: outputs bit for bit, gradients but for the order of their sums.</summary>
public sealed class SegmentedPassesTests
{
    const int Length = 23, Batch = 5;

    static readonly int[] Lengths = [23, 4, 5, 0, 17];

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(22)]
    [InlineData(23)]
    [InlineData(100)]
    public void Outputs_are_the_same_bits_and_gradients_the_same_sums(int every)
    {
        var model = Segmentable.Create(4);
        using var whole = new WholePasses<Segmentable>(model, 0, Length, Batch, new TrainingOptions { Seed = 6, Threads = 1 });
        using var cut = new SegmentedPasses<Segmentable>(model, 0, every, Length, Batch, new TrainingOptions { Seed = 6, Threads = 1 });
        foreach (var passes in (IPasses[])[whole, cut])
            for (int round = 0; round < 2; round++)   // the second finds what the first left
                Run(passes);

        foreach (var port in Segmentable.Info.Entries[0].Ports)
        {
            bool told = port.Role is PortRole.Output or PortRole.FinalState;
            if (told) Assert.True(whole.Memory.Port(port.Name, port.Role).SequenceEqual(cut.Memory.Port(port.Name, port.Role)), port.Name);
            else AssertClose(whole.Memory.Gradient(port.Name, port.Role), cut.Memory.Gradient(port.Name, port.Role), port.Name);
        }

        AssertClose(whole.Memory.ParameterGradients, cut.Memory.ParameterGradients, "parameters");
    }

    [Fact]
    public void A_trainer_of_streams_learns_the_same()
    {
        float[] Losses(int every)
        {
            var streams = new TokenStreams([.. Enumerable.Range(0, 900).Select(i => i * i % 6)]);
            using var trainer = new Trainer<Letters>(new Letters(seed: 2), Loss.SoftmaxCrossEntropy, new Adam(1e-2f), new TrainingOptions { BatchSize = 4, SequenceLength = 50, CheckpointEvery = every });
            trainer.Fit(streams, epochs: 4);
            return [.. trainer.History.Losses];
        }

        var (whole, cut) = (Losses(0), Losses(8));
        Assert.True(whole[^1] < 0.7 * whole[0]);
        for (int i = 0; i < whole.Length; i++) Assert.Equal(whole[i], cut[i], 1e-4f);
    }

    [Fact]
    public void One_segment_and_the_ports_need_a_fraction_of_the_memory()
    {
        long whole = Segmentable.Plan(0, 1024, 4).Bytes, ports = new WorkspacePlan(Segmentable.Info.Entries[0].Ports, [], Segmentable.Info.BlockFloats, 1024, 4).Bytes;
        Assert.True(ports + Segmentable.Plan(0, 32, 4).Bytes < whole / 8, $"{ports} and {Segmentable.Plan(0, 32, 4).Bytes} of {whole}");
    }

    /// <summary>A model's [Checkpoint] is the trainer's option where that is not set, and 0 switches it off.</summary>
    [Fact]
    public void A_model_says_how_it_is_cut()
    {
        Assert.Equal((0, 8), (Letters.Info.CheckpointEvery, CutLetters.Info.CheckpointEvery));
        Assert.Equal(Letters.Fingerprint, CutLetters.Fingerprint);   // the same parameters fit
        Assert.Equal(Trained<Letters>(8), Trained<CutLetters>(null));
        Assert.Equal(Trained<Letters>(5), Trained<CutLetters>(5));
        Assert.Equal(Trained<Letters>(null), Trained<CutLetters>(0));
        Assert.Equal(Trained<Letters>(null).First, Trained<CutLetters>(null).First);   // outputs have the same bits

        Assert.InRange(Allocated<CutLetters>(), 1, Allocated<Letters>() / 4);

        static (float First, string Parameters) Trained<TModel>(int? every) where TModel : class, IRnnModel<TModel>
        {
            var model = TModel.Create(2);
            using var trainer = new Trainer<TModel>(model, Loss.SoftmaxCrossEntropy, new Adam(1e-2f), new TrainingOptions { BatchSize = 4, SequenceLength = 50, CheckpointEvery = every });
            trainer.Fit(new TokenStreams([.. Enumerable.Range(0, 900).Select(i => i * i % 6)]), epochs: 2);
            return (trainer.History.Losses[0], string.Join(" ", model.Parameters.Values.ToArray().Select(BitConverter.SingleToInt32Bits)));
        }

        static long Allocated<TModel>() where TModel : class, IRnnModel<TModel>
        {
            var data = new TokenStreams([.. Enumerable.Range(0, 30_001).Select(i => i % 6)]);
            using var trainer = new Trainer<TModel>(TModel.Create(2), Loss.SoftmaxCrossEntropy, new Sgd(0), new TrainingOptions { BatchSize = 1, SequenceLength = 30_000 });
            long before = GC.GetAllocatedBytesForCurrentThread();
            trainer.Fit(data, epochs: 1);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void What_cannot_be_cut_says_why()
    {
        var options = new TrainingOptions();
        Assert.Contains("later inputs", Assert.Throws<ArgumentException>(() => new SegmentedPasses<ReadsAhead>(ReadsAhead.Create(1), 0, 4, 9, 2, options)).Message, StringComparison.Ordinal);
        Assert.Contains("once a sequence", Assert.Throws<ArgumentException>(() => new SegmentedPasses<AnswersOnce>(AnswersOnce.Create(1), 0, 4, 9, 2, options)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingOptions { CheckpointEvery = -1 });
    }

    static void Run(IPasses passes)
    {
        var memory = passes.Memory;
        (memory.Training, memory.Update) = (true, 11);
        Lengths.CopyTo(memory.Lengths);
        var random = new Random(8);
        foreach (var port in Segmentable.Info.Entries[0].Ports.Where(p => p.Role is PortRole.Input or PortRole.InitialState)) Noise(random, memory.Port(port.Name, port.Role));
        memory.ParameterGradients.Clear();
        passes.Forward();
        foreach (var port in Segmentable.Info.Entries[0].Ports.Where(p => p.Role is PortRole.Output or PortRole.FinalState)) Noise(random, memory.Gradient(port.Name, port.Role));
        passes.Backward();
    }

    static void Noise(Random random, Span<float> values)
    {
        foreach (ref float v in values) v = random.NextSingle() * 2 - 1;
    }

    static float[] Noise(Random random, int count)
    {
        var values = new float[count];
        Noise(random, values.AsSpan());
        return values;
    }

    static void AssertClose(ReadOnlySpan<float> expected, ReadOnlySpan<float> found, string what)
    {
        for (int i = 0; i < expected.Length; i++) Assert.True(Math.Abs(expected[i] - found[i]) <= 1e-5f * (1 + Math.Abs(expected[i])), $"{what}[{i}]: {expected[i]} and {found[i]}");
    }
}
