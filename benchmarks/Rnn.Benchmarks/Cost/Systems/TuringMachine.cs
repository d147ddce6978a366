using Rnn.Benchmarks.Models;
using Rnn.Tasks.Tasks;
using static Rnn.Ops;

namespace Rnn.Benchmarks.Cost;

/// <summary>A Neural Turing Machine (Graves, Wayne, Danihelka 2014): an LSTM of 128 units, a memory of 128 x 20, one read and one write head.</summary>
[RnnModel]
public sealed partial class TuringMachine : IStreamed<TuringMachine.State>
{
    Lstm<Sum<D128, D20>, D128> controller;
    CopyHead<D128, D128, D20> read, write;
    Mat<D20, D128> We, Wa;
    Vec<D20> be, ba;
    Mat<D128, Sum<D128, D20>> Wy;
    Vec<D128> by;
    [State] Mat<D128, D20> memory;
    [State] Vec<D20> r;

    /// <summary>One step.</summary>
    public Vec<D128> Step(Vec<D128> x)
    {
        var h = controller.Step(Concat(x, r));
        var w = write.Step(h, memory);
        memory = memory - Hadamard(memory, Outer(w, Sigmoid(We * h + be))) + Outer(w, Tanh(Wa * h + ba));
        r = memory.T * read.Step(h, memory);
        return Wy * Concat(h, r) + by;
    }
}
