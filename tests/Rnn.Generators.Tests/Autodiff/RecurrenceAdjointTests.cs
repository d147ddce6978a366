using Rnn.Generators.Ir;
using Rnn.Generators.Ops;
using Rnn.Generators.Tests.Interpreters;

namespace Rnn.Generators.Tests.Autodiff;

/// <summary>Adjoints of whole recurrences, written by hand as graphs: a loop in each direction, two loops, a decoder that reads a memory.</summary>
public sealed class RecurrenceAdjointTests
{
    static readonly GraphInputs Inputs = GraphInputs.Random(9, 4, new Dictionary<string, int[]> { ["t"] = [3, 0, 4, 1], ["s"] = [2, 3, 1, 3] });

    [Theory, InlineData(false), InlineData(true)]
    public void Lstm(bool down) => AdjointCheck.Run(() => HandWritten.LstmThenDense(3, 5, 2, down).Graph, Inputs);

    [Fact]
    public void Gru_reset_before() => AdjointCheck.Run(() => HandWritten.Network(g => g.GruResetBefore("Gru1", g.Input("x", 3), 4)).Graph, Inputs);

    [Fact]
    public void Two_directions() => AdjointCheck.Run(() => HandWritten.TwoDirections().Graph, Inputs);

    [Fact]
    public void Decoder_that_reads_a_memory() => AdjointCheck.Run(() => HandWritten.DecoderWithMemory().Graph, Inputs);

    [Theory, InlineData(false), InlineData(true)]
    public void A_memory_that_grows_in_its_own_scan(bool down) => AdjointCheck.Run(() => HandWritten.ReadsItsPast(down).Graph, Inputs);
}
