using System;
using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Equations;

/// <summary>
/// Reads equations into the graph of one entry: calls are inlined, scans become delays. A scan is read twice, first to see which states
/// it assigns: exactly those get a delay, all others stay values of the space around it.
/// </summary>
internal sealed class EntryReader(Graph graph, TypeReader types, Assumptions assumptions)
{
    readonly HashSet<MethodDefinition> open = [];
    int sites;

    public GraphBuilder Builder { get; } = new(graph);
    public TypeReader Types { get; } = types;
    public Assumptions Assumptions { get; } = assumptions;
    /// <summary>Told of every value that has a name.</summary>
    public Traces Traces { get; init; } = Traces.None;
    public StateFrame Frame { get; private set; } = new(null, null, null);

    /// <summary>Rows that have not left the loop being read: 1 or 0; null while all are in it.</summary>
    public Value? Alive { get; set; }

    /// <summary>The number of the next random call, in order of evaluation, as eager mode counts them.</summary>
    public int NextSite() => sites++;

    /// <summary>The axis walked here, innermost; null outside every scan and map.</summary>
    public string? Axis
    {
        get
        {
            for (var frame = Frame; frame is not null; frame = frame.Outer)
                if (frame.Axis is not null) return frame.Axis;
            return null;
        }
    }

    /// <summary>The axis of sequences of so many steps, a number that the declaration sets.</summary>
    public string AxisOfLength(int steps, Func<string, EquationException> error)
    {
        var axis = Assumptions.Axis(Space.OfLength(steps));
        if (graph.Lengths.TryGetValue(axis, out var other) && other != steps) throw error($"a sequence of {other} steps and one of {steps} are read together");
        graph.Lengths[axis] = steps;
        return axis;
    }

    /// <summary>A sequence as it is read here: inside a walk over its own axis it has a second one, since every step reads all of it.</summary>
    public SequenceTerm Again(SequenceTerm sequence)
    {
        var axis = sequence.Axis;
        while (IsWalked(axis)) axis = Space.AgainOf(axis);
        return axis == sequence.Axis ? sequence : new(sequence.Element.Select(v => Builder.Again(v, sequence.Axis, axis)), axis);
    }

    bool IsWalked(string axis)
    {
        for (var frame = Frame; frame is not null; frame = frame.Outer)
            if (frame.Axis == axis) return true;
        return false;
    }

    public Term Call(CellInstance instance, MethodDefinition method, IReadOnlyList<Term> arguments)
    {
        if (!open.Add(method))
            throw new EquationException(EquationIds.Recursion, $"{method.Name} calls itself: equations are inlined, so they end only if no method reaches itself", new(instance.Definition.Key, method.Name, 0, 0));
        var (origin, refusal) = (Builder.Origin, Builder.Refusal);
        try
        {
            var result = new MethodReader(this, instance, method).Run(arguments);
            if (method.Name == "Step" && result is not VoidTerm) Traces.See(instance.Path, result, Axis);
            return result;
        }
        finally
        {
            open.Remove(method);
            (Builder.Origin, Builder.Refusal) = (origin, refusal);
        }
    }

    public Term Read(StateSlot slot)
    {
        for (var frame = Frame; ; frame = frame.Outer)
        {
            if (frame.Current.TryGetValue(slot, out var value)) return value;
            if (frame.Outer is null) return frame.Current[slot] = StateStart.Of(slot, this);
        }
    }

    /// <summary>Null, or why no state may be assigned here.</summary>
    public string? Impure
    {
        get
        {
            for (var frame = Frame; frame is not null; frame = frame.Outer)
                if (frame.Impure is not null) return frame.Impure;
            return null;
        }
    }

    public void Assign(StateSlot slot, Term value)
    {
        Traces.See(slot.Name, value, Axis);
        Frame.Assign(slot, value);
    }

    /// <summary>Runs a body in a frame that no state leaves: a map, or a branch chosen by a value.</summary>
    public T Pure<T>(string why, string? axis, Func<T> body) => In(new(Frame, axis, why), body);

    /// <summary>Runs a body that finds some states at other values. Gives what it leaves in them; all else that it assigns is assigned.</summary>
    public (T Result, IReadOnlyList<Term> After) Within<T>(IReadOnlyList<(StateSlot Slot, Term Value)> states, Func<T> body)
    {
        var frame = new StateFrame(Frame, null, null);
        foreach (var (slot, value) in states) frame.Current[slot] = value;
        var result = In(frame, body);
        foreach (var slot in frame.Assigned)
            if (!states.Any(s => s.Slot == slot)) Assign(slot, frame.Current[slot]);
        return (result, [.. states.Select(s => frame.Current[s.Slot])]);
    }

    // A sequence that a scan assigns would be a sequence at every step.
    static void CheckCarried(StateSlot slot, Term value)
    {
        if (value is SequenceTerm)
            throw Refused(slot, $"{slot.Name} is a sequence and is assigned inside a scan; that runs in eager mode, but is not compiled");
    }

    /// <summary>Walks an axis: <paramref name="body"/> is one step. States that it assigns become delays.</summary>
    public Term Scan(string axis, bool down, Func<Term> body)
    {
        var trial = Trial(axis, body);
        var frame = new StateFrame(Frame, axis, null);
        var delays = new List<(StateSlot Slot, List<Node> Nodes)>();
        var memories = new List<Memory>();
        foreach (var slot in trial.Assigned)
        {
            if (trial.Current[slot] is AppendedTerm { Item: var item })
            {
                frame.Current[slot] = Walked(slot, item, axis, down, memories);
                continue;
            }
            CheckCarried(slot, trial.Current[slot]);
            var nodes = new List<Node>();
            var start = StateStart.LikeResult(slot, Read(slot), trial.Current[slot], this);
            frame.Current[slot] = start.Select(initial =>
            {
                var node = Builder.Node(new Delay(axis, down), initial, initial);
                nodes.Add(node);
                return node.Results[Delay.Previous];
            });
            foreach (var node in nodes) node.Results[Delay.Previous].Name = slot.Name;
            delays.Add((slot, nodes));
        }
        var result = In(frame, body);
        foreach (var (slot, nodes) in delays) Close(slot, frame.Current[slot], nodes);
        foreach (var memory in memories) Close(memory, frame.Current[memory.Slot], axis, down);
        return new SequenceTerm(result, axis);
    }

    void Close(StateSlot slot, Term next, List<Node> nodes)
    {
        int i = 0;
        foreach (var value in next.Values) nodes[i++].Operands[0] = value;
        i = 0;
        Assign(slot, next.Select(_ => nodes[i++].Results[Delay.Final]));
    }

    /// <summary>A sequence that a scan appends to: what a step finds in it, and the nodes that leave each step's element for later ones.</summary>
    sealed record Memory(StateSlot Slot, SequenceTerm Found, List<Node> Nodes);

    /// <summary>At each step the elements of the steps before. A pass begins with none.</summary>
    SequenceTerm Walked(StateSlot slot, Term item, string axis, bool down, List<Memory> memories)
    {
        var start = Read(slot);
        if (slot.MaxLength == 0) throw Refused(slot, $"{slot.Name} grows by a step at a time: say how many steps it has at most, [MaxLength(n)]");
        if (start is not SequenceTerm { Element.Values: var initial } || initial.Any(v => !IsStartOf(slot, v) || graph.Nodes.Any(n => n.Operands.Contains(v))) || axis != Space.BaseOf(axis))
            throw Refused(slot, $"{slot.Name} is read or assigned before the scan that appends to it; that runs in eager mode, but is not compiled");
        graph.Nodes.RemoveAll(n => initial.Contains(n.Results[0]));
        dropped.Add((slot, initial.Single()));
        for (var outer = Frame; outer is not null; outer = outer.Outer) outer.Current.Remove(slot);
        var nodes = new List<Node>();
        var walked = Space.WalkedOf(axis, down);
        var found = new SequenceTerm(item.Select(value =>
        {
            var node = Builder.Node(new Remember(axis, walked, new(slot.Name, PortRole.InitialState, value.Shape, Space.Steps(walked)) { MaxLength = slot.MaxLength, IsAppended = true }), Builder.Constant(0, value.Shape.Width));
            nodes.Add(node);
            node.Result.Name = slot.Name;
            return Builder.Apply(new Spread(Space.Steps(axis, walked)), node.Result);
        }), walked);
        memories.Add(new(slot, found, nodes));
        return found;
    }

    readonly List<(StateSlot Slot, Value Start)> dropped = [];

    static bool IsStartOf(StateSlot slot, Value value) => value.Op is InputOp { Port: { Role: PortRole.InitialState } port } && port.Name == slot.Name;

    /// <summary>What a state had before the scan that appends to it is nowhere: a pass begins with none.</summary>
    public void CheckMemories()
    {
        foreach (var (slot, start) in dropped)
            if (graph.Nodes.Any(n => n.Operands.Contains(start)) || graph.Leaving.Contains(start))
                throw Refused(slot, $"{slot.Name} is read before the scan that appends to it; that runs in eager mode, but is not compiled");
    }

    void Close(Memory memory, Term next, string axis, bool down)
    {
        if (next is not AppendedTerm { Item: var item } appended || appended.Before != memory.Found) throw Refused(memory.Slot, $"{memory.Slot.Name}: {AppendedTerm.Refusal}");
        int i = 0;
        foreach (var value in item.Values) memory.Nodes[i++].Operands[0] = value;
        Frame.Assign(memory.Slot, down ? new FromEndTerm() : new SequenceTerm(item, axis) { IsAppended = true });
    }

    public static EquationException Refused(StateSlot slot, string message) => new(EquationIds.NotCompiled, message, new(slot.Owner.Definition.Key, slot.Field.Name, 0, 0));

    StateFrame Trial(string axis, Func<Term> body)
    {
        var (nodes, site) = (graph.Nodes.Count, sites);
        var frame = new StateFrame(Frame, axis, null);
        In(frame, body);
        Builder.Rewind(nodes);
        sites = site;
        return frame;
    }

    T In<T>(StateFrame frame, Func<T> body)
    {
        var outer = Frame;
        Frame = frame;
        try
        {
            return body();
        }
        finally
        {
            Frame = outer;
        }
    }
}
