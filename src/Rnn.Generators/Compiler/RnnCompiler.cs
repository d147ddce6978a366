// The compiler: a list of passes, one named line each. In: the sequence graph of each entry. Out: loop programs and a layout.
using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Autodiff;
using Rnn.Generators.Equations;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;
using Rnn.Generators.Ops;
using Rnn.Generators.Rewriting;

namespace Rnn.Generators.Compiler;

/// <summary>A pass over graphs, with the name that tests, Explain and internal errors call it by.</summary>
internal sealed record Pass(string Name, System.Action<Graph> Run);

/// <summary>What a model is before lowering: its entries' graphs over shared parameters and states.</summary>
internal sealed record ModelGraph(IReadOnlyList<Parameter> Parameters, IReadOnlyList<Graph> Entries, IReadOnlyDictionary<string, IReadOnlyList<Port>> Ports);

internal static class RnnCompiler
{
    /// <summary>First of all, because it decides which matrices are read as tables.</summary>
    static Pass LookUps => new("one-hot products", OneHotProducts.Run);

    /// <summary>Passes on the forward graph, before differentiation.</summary>
    public static IReadOnlyList<Pass> ForwardPasses(Orientations orientations) =>
    [
        LookUps,
        new("simplify", Simplify.Run),
        new("fading states", FadingStates.Run),
        new("canonical sums", CanonicalSums.Run),
        new("time sums", TimeSums.Run),
        new("split chains", g => SplitChains.Run(g, orientations)),
        new("simplify", Simplify.Run),
        new("materialise leaves", Leaves.Materialise),
        new("row orders", RowOrders.Run),
    ];

    /// <summary>Passes on the forward graph of a pass over batches, which a step of a stream has no use for; after them it is differentiated.</summary>
    public static IReadOnlyList<Pass> BatchPasses =>
    [
        new("functions of tokens", TokenFunctions.Run),
        new("functions of memories", MemoryFunctions.Run),
        new("materialise leaves", Leaves.Materialise),       // before differentiation: what is added later is the adjoint's
    ];

    /// <summary>Passes on the graph with its adjoint; the forward part is final by then.</summary>
    public static IReadOnlyList<Pass> AdjointPasses(Orientations orientations) =>
    [
        new("simplify", Simplify.Run),
        new("canonical sums", CanonicalSums.Run),
        new("time sums", TimeSums.Run),
        new("merge delays", MergedDelays.Run),
        new("canonical sums", CanonicalSums.Run),
        new("split chains", g => SplitChains.Run(g, orientations)),
        new("simplify", Simplify.Run),
        new("recompute", Recomputation.Run),
        new("materialise leaves", Leaves.Materialise),
        new("row orders", RowOrders.Run),
    ];

    /// <summary>One entry after all graph passes: the adjoint stands beside the forward nodes.</summary>
    public sealed record CompiledEntry(Graph Graph, LoopProgram Forward, LoopProgram Backward, LoopProgram? Step, long FlopsPerStep, IReadOnlyList<string> Axes, IReadOnlyList<Port> OfStreams);

    public sealed record CompiledModel(ParameterHomes Homes, Orientations Orientations, IReadOnlyList<StateLayout> States, IReadOnlyList<CompiledEntry> Entries);

    /// <param name="model">The front end's graphs; they are rewritten in place.</param>
    /// <param name="stage">Told the name and text of each stage, if anybody wants to read them.</param>
    public static CompiledModel Compile(ModelGraph model, System.Action<string, string>? stage = null)
    {
        foreach (var graph in model.Entries) stage?.Invoke("Sequence graph, as the equations say it", graph.ToString());
        foreach (var graph in model.Entries) Run(LookUps, graph);
        var orientations = Orientations.Of(model.Entries);
        foreach (var graph in model.Entries)
            foreach (var pass in ForwardPasses(orientations)) Run(pass, graph);
        var forward = model.Entries.Select(g => BodyBuilder.Build(g.Nodes, g.Leaving, orientations, streaming: false)).ToList();
        var homes = ParameterHomes.Choose(forward, model.Parameters, orientations);
        var states = StatesOf(model.Ports.Values.SelectMany(p => p), model.Entries);
        return new CompiledModel(homes, orientations, states, [.. model.Entries.Select(g => Lower(g, model.Ports[g.Entry], homes, orientations, states, stage))]);
    }

    static CompiledEntry Lower(Graph graph, IReadOnlyList<Port> ports, ParameterHomes homes, Orientations orientations, IReadOnlyList<StateLayout> states, System.Action<string, string>? stage)
    {
        stage?.Invoke("Rewritten: sums in canonical order, chains cut where loops will cut them", graph.ToString());
        var step = Streaming.IsCausal(graph) ? LowerStep(Streaming.Of(graph), homes, orientations, states) : null;
        var ofStreams = graph.Outputs.Select(o => o.Port).Where(p => p.IsOfStreams).ToList();
        if (ofStreams.Count > 0 && step is null)
            throw new EquationException(EquationIds.NotCompiled, $"{ofStreams[0].Name} of {graph.Entry} has a number for each step of a state; only an entry that streams can tell it", EquationPosition.OfModel(graph.Entry));
        graph.Outputs.RemoveAll(o => o.Port.IsOfStreams);
        DeadNodes.Run(graph);
        long flops = Flops.PerStep(graph.Nodes);
        foreach (var pass in BatchPasses) Run(pass, graph);
        Differentiation.Run(graph);
        AddZeroGradients(graph, ports);
        foreach (var pass in AdjointPasses(orientations)) Run(pass, graph);

        stage?.Invoke("With its adjoint", graph.ToString());
        var terms = GradientTerms.Of(graph);
        var backward = Reachable.From(terms.Roots, graph).Where(graph.IsAdjoint).ToList();
        var backwardBody = BodyBuilder.Build(backward, terms.Roots, orientations, streaming: false);
        var reads = backward.SelectMany(n => n.Operands).Concat(terms.Roots).ToList();
        var tape = reads.Select(v => Leaves.IsLeaf(v) ? Leaves.Base(v) : v).OfType<Value>()
            .Where(v => !graph.IsAdjoint(v.Definition) && v.Op is not ParameterOp && !Leaves.IsLeaf(v)).Distinct().ToList();
        var plain = terms.Sums.Where(s => s.Node.Op is OuterSum or ScatterSum).SelectMany(s => s.Node.Operands).Where(o => !o.Shape.IsToken)
            .Concat(backward.Where(n => n.Op is Linear or Concat or Slice or Push or RowAt or WithRow or Rearrange or MatrixProduct or OuterProduct or MatrixTimes or Patches).SelectMany(n => n.Operands)).Where(tape.Contains).Distinct().ToList();

        var forwardRoots = graph.Outputs.Select(o => o.Value).ToList();
        var forward = Reachable.From(forwardRoots.Concat(tape), graph).Where(n => !graph.IsAdjoint(n)).ToList();
        var forwardLowering = new ProgramLowering("Forward", BodyBuilder.Build(forward, forwardRoots.Concat(tape), orientations, streaming: false), homes, orientations, false, forwardRoots, tape, graph);
        var (forwardProgram, places) = forwardLowering.Forward(graph, plain);
        var backwardProgram = new ProgramLowering("Backward", backwardBody, homes, orientations, false, terms.Roots, [], graph).Backward(terms, places);
        (forwardProgram, backwardProgram) = InPlace.Run(forwardProgram, backwardProgram);
        stage?.Invoke("Loops: forward", forwardProgram.ToString());
        stage?.Invoke("Loops: backward", backwardProgram.ToString());
        if (step is not null) stage?.Invoke("Loops: one step of a stream", step.ToString());
        return new CompiledEntry(graph, forwardProgram, backwardProgram, step, flops, [.. graph.Axes.Concat(ports.Select(p => p.Space.Axis).OfType<string>()).Distinct()], ofStreams);
    }

    /// <summary>An input, initial state or traced value that no output depends on has a gradient all the same: zeros, which the caller reads.</summary>
    static void AddZeroGradients(Graph graph, IReadOnlyList<Port> ports)
    {
        var known = new HashSet<Port>(graph.Gradients.Select(g => g.Target.Port).OfType<Port>());
        foreach (var port in ports)
            if (port.Role is PortRole.Input or PortRole.InitialState or PortRole.TracedGradient && !port.Shape.IsToken && known.Add(port))
                graph.Gradients.Add((new GradientTarget(null, port), graph.Add(new Spread(port.Space), Origin.None, graph.Add(new Constant(0, port.Shape.Width), Origin.None))));
    }

    static LoopProgram LowerStep(Graph graph, ParameterHomes homes, Orientations orientations, IReadOnlyList<StateLayout> states)
    {
        var outputs = graph.Outputs.Select(o => o.Value);
        return new ProgramLowering("Step", BodyBuilder.Build(graph.Nodes, graph.Leaving, orientations, streaming: true, Streaming.KeptAxes(graph)), homes, orientations, true, outputs, [], graph).Step(graph, states);
    }

    /// <summary>
    /// The places of all states, in order: those that the entries' ports name, then those that begin at a parameter, then what a step leaves
    /// of traced values.
    /// </summary>
    public static List<StateLayout> StatesOf(IEnumerable<Port> ports, IReadOnlyList<Graph> entries)
    {
        var states = new List<StateLayout>();
        foreach (var port in ports)
            if (port.Role == PortRole.InitialState || port.IsAppended) Add(port, null);
        foreach (var (state, start) in entries.SelectMany(Streaming.TrainedStarts)) Add(state, start.Name);
        foreach (var (port, _) in entries.Where(Streaming.IsCausal).SelectMany(g => g.Outputs))
            if (port.Role == PortRole.Trace) Add(port, null);
        return states;

        void Add(Port port, string? start)
        {
            if (states.Any(s => s.Name == port.Name)) return;
            int offset = states.Count == 0 ? 0 : states[states.Count - 1].Offset + states[states.Count - 1].PaddedWidth;
            states.Add(new StateLayout(port.Name, offset, port.Shape.Width, start, port.Space.Axis is null ? 0 : port.MaxLength));
        }
    }

    static void Run(Pass pass, Graph graph)
    {
        try
        {
            pass.Run(graph);
        }
        catch (System.Exception e) when (e is not CompilerPassException)
        {
            throw new CompilerPassException(pass.Name, e);
        }
    }
}
