using Rnn.Generators.Autodiff;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;
using Rnn.Generators.Rewriting;
using Rnn.Generators.Tests.Interpreters;

namespace Rnn.Generators.Tests.Rewriting;

/// <summary>Two delays of one value have mirrored delays whose results are summed: one is enough, unless somebody needs one of them alone.</summary>
public sealed class MergedDelaysTests
{
    [Fact]
    public void Mirrored_delays_that_meet_in_a_sum_become_one() => Assert.Equal(1, MirroredDelays(TwoDelays(initialState: false)));

    /// <summary>The gradient of the initial state is what one of the two ends with.</summary>
    [Fact]
    public void A_delay_whose_end_is_read_stays() => Assert.Equal(2, MirroredDelays(TwoDelays(initialState: true)));

    static int MirroredDelays(Graph graph)
    {
        Differentiation.Run(graph);
        Simplify.Run(graph);
        MergedDelays.Run(graph);
        return graph.Nodes.Count(n => n.Op is Delay { Down: true });
    }

    /// <summary>A recurrence whose state is delayed once more; all four results leave.</summary>
    internal static Graph TwoDelays(bool initialState)
    {
        var g = new GraphBuilder();
        var state = initialState ? g.State("h", 4) : g.Delay(g.Constant(0, 4), "t");
        var next = g.Apply(new Tanh(), g.Linear(g.Matrix("W", 4, 3), g.Input("x", 3), g.Matrix("U", 4, 4), state.Results[Delay.Previous]));
        var again = g.Delay(g.Constant(0, 4), "t");
        (state.Operands[0], again.Operands[0]) = (next, next);
        g.Output("last", state.Results[Delay.Final]);
        g.Output("previous", again.Results[Delay.Previous]);
        return g.Output("last again", again.Results[Delay.Final]);
    }
}
