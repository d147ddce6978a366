using Rnn.Tasks.Samples;
using Rnn.Tasks.Training;
using Rnn.Training;
using static Rnn.Ops;

namespace Rnn.Tasks.Tasks;

/// <summary>Where a head of a Neural Turing Machine looks: content, gate, shift, sharpen (Graves, Wayne, Danihelka 2014).</summary>
[RnnCell]
public sealed partial class CopyHead<H, N, W> where H : IDim where N : IDim where W : IDim
{
    Mat<W, H> Wk;
    Vec<W> bk;
    Vec<H> Wbeta, Wg, Wgamma;
    Scalar bbeta, bg, bgamma;
    Mat<D3, H> Ws;
    Vec<D3> bs;
    [State] public Vec<N> w;

    /// <summary>The weights of the memory's rows.</summary>
    public Vec<N> Step(Vec<H> h, Mat<N, W> memory)
    {
        var k = Tanh(Wk * h + bk);
        var beta = Softplus(Dot(Wbeta, h) + bbeta);
        var g = Sigmoid(Dot(Wg, h) + bg);
        var s = Softmax(Ws * h + bs);
        var content = Softmax(beta * (memory * k) / (RowNorms(memory) * Norm(k) + 1e-8));
        var gated = g * content + (1 - g) * w;
        var sharp = Pow(s[0] * Rotate(gated, -1) + s[1] * gated + s[2] * Rotate(gated, 1), 1 + Softplus(Dot(Wgamma, h) + bgamma));
        return w = sharp / (Sum(sharp) + 1e-8);
    }
}

/// <summary>An LSTM of 32 units, a memory of 16 x 8, one read and one write head, which tell where they look.</summary>
[RnnModel]
[Trace("write.w", "read.w")]
public partial class CopyTuringMachine
{
    Lstm<Sum<D5, D8>, D32> controller;
    CopyHead<D32, D16, D8> read, write;
    Mat<D8, D32> We, Wa;
    Vec<D8> be, ba;
    Mat<D4, Sum<D32, D8>> Wy;
    Vec<D4> by;
    [Constant(1e-6)] Mat<D16, D8> start;
    [State(Initial = nameof(start))] Mat<D16, D8> memory;
    [State] Vec<D8> r;

    /// <summary>Scores of the bits of every row; both heads begin at the first row of the memory.</summary>
    public Seq<Vec<D4>> Forward(Seq<Vec<D5>> x)
    {
        read.w = Zeros<D16>().WithEntry(0, 1);
        write.w = Zeros<D16>().WithEntry(0, 1);
        return x.Scan(Step);
    }

    Vec<D4> Step(Vec<D5> x)
    {
        var h = controller.Step(Concat(x, r));
        var w = write.Step(h, memory);
        memory = memory - Hadamard(memory, Outer(w, Sigmoid(We * h + be))) + Outer(w, Tanh(Wa * h + ba));
        r = memory.T * read.Step(h, memory);
        return Wy * Concat(h, r) + by;
    }
}

/// <summary>Rows of bits, copied after a delimiter: up to five rows, and ten, which no training sample has.</summary>
public sealed class NtmCopyTask : ILearningTask
{
    /// <inheritdoc/>
    public string Name => "ntm_copy";

    /// <summary>One to five rows of four bits, until nearly all bits are right.</summary>
    public static Fitting Short { get; } = new()
    {
        Samples = new NtmCopySamples(4, 1, 5), Loss = Loss.BinaryCrossEntropy, Batch = 16, Rate = 0.003f, ClipNorm = 10, Updates = 8000, Every = 250,
        Score = m => m.Accuracy, Wanted = 0.99,
    };

    /// <inheritdoc/>
    public IEnumerable<TaskResult> Run(ulong seed)
    {
        yield return Short.Run<CopyTuringMachine>("NTM 16 x 8, 1 to 5 rows", seed);
        yield return (Short with { Judged = new NtmCopySamples(4, 10, 10), Wanted = 0.9 }).Run<CopyTuringMachine>("NTM 16 x 8, 10 rows", seed);
    }
}
