using Rnn.Generators.Ir;
using Rnn.Generators.Ops;
using Rnn.Generators.Rewriting;
using Rnn.Generators.Tests.Interpreters;

namespace Rnn.Generators.Tests.Rewriting;

/// <summary>Which states are kept as zero below 2^-100: those that carry themselves on, entry by entry.</summary>
public sealed class FadingStatesTests
{
    [Fact]
    public void The_cell_of_an_LSTM_is_flushed_and_its_output_is_not()
    {
        var graph = HandWritten.LstmThenDense(3, 5, 2).Graph;
        FadingStates.Run(graph);
        var flush = Assert.Single(graph.Nodes, n => n.Op is Flush);
        Assert.Single(graph.Nodes, n => n.Op is Delay && n.Operands[0] == flush.Result);
        Assert.Contains(graph.Nodes, n => n.Op is Tanh && n.Operands[0] == flush.Result);   // what reads the state reads what is kept
        Assert.DoesNotContain(graph.Nodes, n => n.Op is not Flush && n.Operands.Contains(flush.Operands[0]));
    }

    [Fact]
    public void Once_is_enough()
    {
        var graph = HandWritten.Network(g => g.GruResetBefore("Gru1", g.Input("x", 3), 4)).Graph;
        FadingStates.Run(graph);
        FadingStates.Run(graph);
        Assert.Single(graph.Nodes, n => n.Op is Flush);
    }

    [Fact]
    public void A_state_that_reaches_itself_through_a_matrix_alone_is_left()
    {
        var graph = MergedDelaysTests.TwoDelays(initialState: false);
        FadingStates.Run(graph);
        Assert.DoesNotContain(graph.Nodes, n => n.Op is Flush);
    }
}
