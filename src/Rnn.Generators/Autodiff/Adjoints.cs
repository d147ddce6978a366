using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Autodiff;

/// <summary>
/// What reverse mode collects: for every value the contributions to its adjoint, summed where they meet. Ops see this class and nothing
/// else of differentiation.
/// </summary>
internal sealed class Adjoints(Graph graph)
{
    readonly Dictionary<Value, Value> sums = [];
    readonly Dictionary<Node, Node> mirrors = [];

    /// <summary>The origin that new nodes get: that of the node being differentiated.</summary>
    public Origin Origin { get; set; } = Origin.None;

    public Value Apply(Op op, params Value[] operands) => graph.Add(op, Origin, operands);

    public Value Constant(double value, int width) => Apply(new Constant(value, width));

    public Value OneMinus(Value x) => Apply(new Subtract(), Constant(1, x.Shape.Width), x);

    /// <summary>A scalar in every entry of a vector.</summary>
    public Value Widen(Value scalar, int width) => width == 1 ? scalar : Apply(new Broadcast(width), scalar);

    /// <summary>The adjoint so far, or null where nothing has flowed back.</summary>
    public Value? Of(Value value) => sums.TryGetValue(value, out var sum) ? sum : null;

    /// <summary>Adds a contribution; one that lives in a larger space than the value is summed over the axes in between.</summary>
    public void Accumulate(Value value, Value contribution)
    {
        if (value.Op is Constant) return;
        if (!contribution.Space.IsPartOf(value.Space)) contribution = Apply(new SumOver(value.Space), contribution);
        sums[value] = Of(value) is { } sum ? Apply(new Add(), sum, contribution) : contribution;
    }

    /// <summary>
    /// A delay's adjoint exists before it is known what it delays: the adjoint of the delayed value is the mirrored delay's result, and the
    /// mirrored delay is closed once every reader of the delay has been differentiated.
    /// </summary>
    public void OpenDelay(Node delay)
    {
        var op = (Delay)delay.Op;
        var zero = Constant(0, delay.Operands[1].Shape.Width);
        var mirror = graph.Add(new Delay(op.Axis, !op.Down), [zero, zero], delay.Origin);
        mirrors.Add(delay, mirror);
        Accumulate(delay.Operands[0], mirror.Results[Delay.Previous]);
    }

    /// <summary>Called when every reader is done: what flowed back to the earlier value enters the mirrored delay, and leaves it at the start.</summary>
    public void CloseDelay(Node delay, Value? previous, Value? final)
    {
        var mirror = mirrors[delay];
        if (previous is not null) mirror.Operands[0] = previous;
        if (final is not null) mirror.Operands[1] = final;
        Accumulate(delay.Operands[1], mirror.Results[Delay.Final]);
    }

    /// <summary>The same for what a step leaves for later ones: the way back exists before anything has come back.</summary>
    public void Open(Node memory)
    {
        var op = (Remember)memory.Op;
        var mirror = graph.Add(new Remember(op.To, op.From, op.State), [Constant(0, memory.Result.Shape.Width)], memory.Origin);
        mirrors.Add(memory, mirror);
        Accumulate(memory.Operands[0], mirror.Result);
    }

    /// <summary>Called when every reader of the memory is done.</summary>
    public void Close(Node memory, Value? gradient)
    {
        if (gradient is not null) mirrors[memory].Operands[0] = gradient;
    }
}
