using System.Diagnostics;
using Rnn.Tasks.Samples;
using Rnn.Tasks.Training;
using Rnn.Training;
using static Rnn.Ops;

namespace Rnn.Tasks.Tasks;

/// <summary>A controller without a memory of its own, of 100 units, a memory of 24 x 16, one read and one write head.</summary>
[RnnModel]
public partial class CopyTuringMachine8
{
    Dense<Sum<D9, D16>, D100> controller;
    CopyHead<D100, D24, D16> read, write;
    Mat<D16, D100> We, Wa;
    Vec<D16> be, ba;
    Mat<D8, Sum<D100, D16>> Wy;
    Vec<D8> by;
    [Constant(1e-6)] Mat<D24, D16> start;
    [State(Initial = nameof(start))] Mat<D24, D16> memory;
    [State] Vec<D16> r;

    /// <summary>Scores of the bits of every row; both heads begin at the first row of the memory.</summary>
    public Seq<Vec<D8>> Forward(Seq<Vec<D9>> x)
    {
        read.w = Zeros<D24>().WithEntry(0, 1);
        write.w = Zeros<D24>().WithEntry(0, 1);
        return x.Scan(Step);
    }

    Vec<D8> Step(Vec<D9> x)
    {
        var h = Tanh(controller.Step(Concat(x, r)));
        var w = write.Step(h, memory);
        memory = memory - Hadamard(memory, Outer(w, Sigmoid(We * h + be))) + Outer(w, Tanh(Wa * h + ba));
        r = memory.T * read.Step(h, memory);
        return Wy * Concat(h, r) + by;
    }
}

/// <summary>
/// Rows of eight bits, copied after a delimiter: the share of wrong bits of up to ten rows, and of twenty, which no training sample has. One
/// training, which begins with three rows; it ends by samples that it is not judged on.
/// </summary>
public sealed class NtmCopy8Task : ILearningTask
{
    const int Bits = 8, Rows = 10, FarRows = 20, Every = 250, MostUpdates = 10_000;
    const double Near = 0.01, Far = 0.1;

    /// <inheritdoc/>
    public string Name => "ntm_copy_8";

    /// <inheritdoc/>
    public IEnumerable<TaskResult> Run(ulong seed)
    {
        var clock = Stopwatch.StartNew();
        var options = new TrainingOptions { BatchSize = 16, ClipNorm = 10, Seed = seed, Threads = 1 };
        using var trainer = new Trainer<CopyTuringMachine8>(new CopyTuringMachine8(seed), Loss.BinaryCrossEntropy, new Adam(0.003f), options);
        int longest = 3, updates = 0;
        var samples = Samples(1, longest, seed, Every);
        do
        {
            trainer.Fit(samples, 1);
            updates += Every;
            if (longest == Rows || trainer.History.Last!.Training.Accuracy < 0.98) continue;
            longest = Math.Min(Rows, longest + 2);
            samples = Samples(1, longest, seed + (ulong)updates, Every);
        }
        while (updates < MostUpdates && (longest < Rows || Wrong(1, Rows, seed: 98) > 0.8 * Near || Wrong(FarRows, FarRows, seed: 98) > 0.8 * Far));

        var (near, far) = (Wrong(1, Rows, seed: 99), Wrong(FarRows, FarRows, seed: 99));
        yield return Result("NTM 24 x 16, to 10 rows", near, Near);
        yield return Result("NTM 24 x 16, 20 rows", far, Far);

        double Wrong(int shortest, int longest, ulong seed) => 1 - trainer.Evaluate(Samples(shortest, longest, seed, 10)).Accuracy;

        TaskResult Result(string network, double wrong, double wanted) =>
            new(network, CopyTuringMachine8.Info.ParameterCount, updates, wrong, $"below {wanted:0.##}", wrong < wanted, clock.Elapsed.TotalSeconds);
    }

    static SampleData Samples(int shortest, int longest, ulong seed, int batches) => new(new NtmCopySamples(Bits, shortest, longest), seed, batches);
}
