using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>State, NewState, Step and Run as the user calls them: arguments are checked here, once, and the vector width is chosen here, once.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="model">Whose it is.</param>
/// <param name="source">Where the parameters are.</param>
internal sealed class StreamingSurface(CodeWriter writer, LoweredModel model, StepParameters source)
{
    public void EmitState()
    {
        int floats = FloatsOf(model);
        writer.Line("/// <summary>");
        writer.Line("/// All that a stream remembers from one step to the next, as plain floats: copy it to fork the stream, write its floats to park it.");
        foreach (var state in model.States)
            writer.Line(state.Length == 0
                ? $"/// <para>{Literals.Xml(state.Name)}: {state.Width} floats from {state.Offset}</para>"
                : $"/// <para>{Literals.Xml(state.Name)}: the number of its steps at {state.Offset}, up to {state.Length} steps of {state.Width} floats, {state.RowFloats} apart, from {state.Offset + 16}</para>");
        if (floats > LargestElement)
            writer.Line($"/// <para>Too large for the elements of an array: <c>MemoryMarshal.Cast&lt;float, State&gt;(new float[n * {Invariant(floats)}].AsSpan())</c> holds n of them.</para>");
        writer.Line("/// </summary>");
        writer.Line(Attributes.Generated);
        writer.Line($"[global::System.Runtime.CompilerServices.InlineArray({Invariant(floats)})]");
        using (writer.WriteBlock("public struct State")) writer.Line("float element;");
        writer.Line();
        EmitNewState();
        EmitTrace();
    }

    /// <summary>What a step leaves of traced values, by name.</summary>
    void EmitTrace()
    {
        var traced = model.Entries.Where(e => e.Causal).SelectMany(e => e.Ports).Where(p => p.Role == Ir.PortRole.Trace).Select(p => p.Name).Distinct().ToList();
        if (traced.Count == 0) return;
        writer.Line();
        writer.Line("/// <summary>What the last step of a stream computed for a traced value; zeros before the first.</summary>");
        writer.Line("/// <param name=\"state\">The stream's state.</param>");
        writer.Line($"/// <param name=\"name\">As in the attribute: {Literals.Xml(string.Join(", ", traced))}.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">Nothing of that name is traced.</exception>");
        writer.Line(Attributes.Generated);
        using var method = writer.WriteBlock("public static global::System.ReadOnlySpan<float> Trace(in State state, string name)");
        writer.Line("global::System.ReadOnlySpan<float> floats = state;");
        using var choice = writer.WriteBlock("return name switch").ClosedBy("};");
        foreach (var state in traced.Select(name => model.States.Single(s => s.Name == name)))
            writer.Line($"{Literals.Of(state.Name)} => floats.Slice({Invariant(state.Offset)}, {Invariant(state.Width)}),");
        writer.Line("_ => throw global::Rnn.Kernels.Arguments.NoSuchTrace(Info, name),");
    }

    /// <summary>Floats of the largest struct that .NET takes as an array's element: below 64 kB.</summary>
    const int LargestElement = 16383;

    /// <summary>Floats of the State struct; a model without states has a struct all the same.</summary>
    public static int FloatsOf(LoweredModel model) => System.Math.Max(model.StateFloats, 16);

    void EmitNewState()
    {
        var trained = model.States.Where(s => s.Start is not null).ToList();
        writer.Line(trained.Count == 0
            ? "/// <summary>The state before the first step: zero.</summary>"
            : $"/// <summary>The state before the first step: zero, but for what begins at a parameter ({string.Join(", ", trained.Select(s => Literals.Xml(s.Name)))}).</summary>");
        writer.Line(Attributes.Generated);
        if (trained.Count == 0)
        {
            writer.Line("public State NewState() => default;");
            return;
        }
        using var method = writer.WriteBlock("public State NewState()");
        writer.Line("State state = default;");
        writer.Line("global::System.Span<float> floats = state;");
        foreach (var state in trained)
            writer.Line($"Parameters[{Literals.Of(state.Start!)}].CopyTo(floats.Slice({Invariant(state.Offset)}, {Invariant(state.Width)}));");
        writer.Line("return state;");
    }

    /// <param name="suffix">Empty for the first entry, its name for others.</param>
    public void EmitStep(LoweredEntry entry, string suffix, string pass, int scratchFloats)
    {
        var ports = StepPort.Of(entry);
        var overlap = new SpanOverlap(entry, ports);
        writer.Line("/// <summary>One step of one stream; allocates nothing and may run on many threads, each with its own state.</summary>");
        DescribePorts(ports, perStep: true, overlap.OfStep);
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A span has another length than the model says, what is written shares memory with something else, or a token is out of range.</exception>");
        writer.Line(Attributes.Generated);
        writer.Line(Attributes.SkipLocalsInit);
        writer.Line(Attributes.Hot);
        using var method = writer.WriteBlock($"public unsafe void Step{suffix}({Declare(ports, p => p.StepParameter)})");
        foreach (var port in ports)
            writer.Line(port.IsToken && port.IsInput
                ? $"global::Rnn.Kernels.Arguments.Token({port.LiteralName}, {port.Name}, {Invariant(port.Port.Shape.Rows)});"
                : $"global::Rnn.Kernels.Arguments.Width({port.LiteralName}, {port.Name}.Length, {Invariant(port.Width)});");
        EmitRoom(entry, "1");
        EmitChosenSteps(entry, ports, p => $"[{p.Name}]");
        EmitScratch(scratchFloats);
        writer.Line("fixed (State* kept = &state)");
        var pinned = ports.Where(p => !(p.IsToken && p.IsInput)).ToList();
        Pin(pinned);
        EmitBody(scratchFloats, overlap.Checks(pinned, overlap.OfStep, p => Invariant(p.Width), Invariant(FloatsOf(model))), TypesOf(entry), $"{pass}.Step", $"parameters, {source.Arguments}(float*)kept, scratch" + string.Concat(ports.Select(p => ", " + (pinned.Contains(p) ? p.Pointer : p.Name))));
    }

    public void EmitRun(LoweredEntry entry, string suffix, string pass, int scratchFloats)
    {
        var ports = StepPort.Of(entry);
        var overlap = new SpanOverlap(entry, ports);
        writer.Line("/// <summary>The steps of a sequence, one after the other: the same bits as as many calls of Step.</summary>");
        DescribePorts(ports, perStep: false, overlap.OfRun);
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">Spans do not agree on the number of steps, what is written shares memory with something else, or a token is out of range.</exception>");
        writer.Line(Attributes.Generated);
        writer.Line(Attributes.SkipLocalsInit);
        using var method = writer.WriteBlock($"public unsafe void Run{suffix}({Declare(ports, p => p.RunParameter)})");
        EmitStepCount(writer, ports, new Dictionary<string, int>());
        EmitRoom(entry, "steps");
        EmitChosenSteps(entry, ports, p => p.Name);
        EmitScratch(scratchFloats);
        writer.Line("fixed (State* kept = &state)");
        Pin(ports);
        EmitBody(scratchFloats, overlap.Checks(ports, overlap.OfRun, p => p.Name + ".Length", Invariant(FloatsOf(model))), TypesOf(entry), $"{pass}.Run", $"steps, parameters, {source.Arguments}(float*)kept, scratch" + string.Concat(ports.Select(p => ", " + p.Pointer)));
    }

    public void EmitStepBatch(LoweredEntry entry, string suffix, string pass, int scratchFloats)
    {
        var ports = StepPort.Of(entry);
        var overlap = new SpanOverlap(entry, ports);
        writer.Line("/// <summary>One step of each of many streams: the same bits as Step on each, with every weight read once for many of them. Allocates nothing.</summary>");
        DescribePorts(ports, perStep: true, overlap.OfStep, streams: true);
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">Spans do not agree on the number of streams, what is written shares memory with something else, or a token is out of range.</exception>");
        writer.Line(Attributes.Generated);
        writer.Line(Attributes.SkipLocalsInit);
        using var method = writer.WriteBlock($"public unsafe void StepBatch{suffix}({Declare(ports, p => p.RunParameter, "global::System.Span<State> states")})");
        writer.Line("int streams = states.Length;");
        foreach (var port in ports)
        {
            writer.Line($"global::Rnn.Kernels.Arguments.Width({port.LiteralName}, {port.Name}.Length, {(port.Width == 1 ? "streams" : $"{Invariant(port.Width)}L * streams")});");
            if (port.IsToken && port.IsInput) writer.Line($"global::Rnn.Kernels.Arguments.Tokens({port.LiteralName}, {port.Name}, {Invariant(port.Port.Shape.Rows)});");
        }
        EmitScratch(scratchFloats);
        writer.Line("fixed (State* kept = states)");
        Pin(ports);
        EmitBody(scratchFloats, overlap.Checks(ports, overlap.OfStep, p => p.Name + ".Length", $"{Invariant(FloatsOf(model))}L * streams", "states"), LaneTypes.Full, $"{pass}.Step", "streams, parameters, (float*)kept, scratch" + string.Concat(ports.Select(p => ", " + p.Pointer)));
    }

    /// <summary>A sequence that grows with every step does not grow beyond what its state can keep.</summary>
    void EmitRoom(LoweredEntry entry, string steps)
    {
        var grown = entry.Ports.Where(p => p.IsAppended).Select(p => (Port: p, At: model.States.Single(s => s.Name == p.Name).Offset)).ToList();
        foreach (var (port, at) in grown.Skip(1))
            writer.Line($"global::Rnn.Kernels.KeptSequence.CheckSame({Literals.Of(grown[0].Port.Name)}, {Invariant(grown[0].At)}, {Literals.Of(port.Name)}, {Invariant(at)}, state);");
        foreach (var (port, at) in grown)
            writer.Line($"global::Rnn.Kernels.KeptSequence.CheckRoom({Literals.Of(port.Name)}, state, {Invariant(at)}, {steps}, {Invariant(port.MaxLength)});");
    }

    /// <summary>Tokens that choose among the steps of a sequence in the state name one that it has.</summary>
    void EmitChosenSteps(LoweredEntry entry, IReadOnlyList<StepPort> ports, System.Func<StepPort, string> tokens)
    {
        foreach (var port in ports)
            foreach (var axis in port.Port.StepsOf)
            {
                var sequence = model.States.First(s => s.Length > 0 && entry.Ports.Any(p => p.Name == s.Name && p.Space.Axis == axis));
                writer.Line($"global::Rnn.Kernels.Arguments.ChosenSteps({port.LiteralName}, {tokens(port)}, {Literals.Of(sequence.Name)}, ((global::System.ReadOnlySpan<float>)state)[{Invariant(sequence.Offset)}]);");
            }
    }

    /// <summary>Spans that share an axis have the same number of steps; tokens are in range.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="ports">What is passed.</param>
    /// <param name="lengths">The axes that have a number of steps of their own.</param>
    public static void EmitStepCount(CodeWriter writer, IReadOnlyList<StepPort> ports, IReadOnlyDictionary<string, int> lengths)
    {
        var first = new Dictionary<string, StepPort>(System.StringComparer.Ordinal);
        foreach (var port in ports.Where(p => p.HasSteps && p.Port.Across is null && !lengths.ContainsKey(p.Port.Space.Axis!)))
            if (!first.ContainsKey(port.Port.Space.Axis!)) first.Add(port.Port.Space.Axis!, port);
        var names = StepCounts(ports);
        if (names.Count == 0) writer.Line("int steps = 1;");
        foreach (var length in lengths.Where(l => names.ContainsKey(l.Key))) writer.Line($"const int {names[length.Key]} = {Invariant(length.Value)};");
        foreach (var axis in first)
            writer.Line($"int {names[axis.Key]} = global::Rnn.Kernels.Arguments.Steps({axis.Value.LiteralName}, {axis.Value.Name}.Length, {Invariant(axis.Value.Width)});");
        foreach (var port in ports)
        {
            if (!first.ContainsValue(port)) writer.Line($"global::Rnn.Kernels.Arguments.Width({port.LiteralName}, {port.Name}.Length, {Invariant(port.Width)}{(port.HasSteps ? "L * " + names[port.Port.Space.Axis!] : "")}{(port.Port.Across is { } across ? " * " + names[Ir.Space.BaseOf(across)] : "")});");
            if (port.IsToken && port.IsInput) writer.Line($"global::Rnn.Kernels.Arguments.Tokens({port.LiteralName}, {port.Name}, {Invariant(port.Port.Shape.Rows)});");
        }
        if (first.Count == 1 && names.Count == 1 && ports.FirstOrDefault(p => !p.IsInput && !p.HasSteps) is { } last)
            writer.Line($"global::Rnn.Kernels.Arguments.LastStep({first.Values.Single().LiteralName}, steps, {last.LiteralName});");
    }

    /// <summary>The local that holds the number of steps, by axis: <c>steps</c> for the first.</summary>
    public static IReadOnlyDictionary<string, string> StepCounts(IReadOnlyList<StepPort> ports)
    {
        var names = new Dictionary<string, string>(System.StringComparer.Ordinal);
        var identifiers = new Identifiers([.. ports.Select(p => p.Name), "steps", "workspace"]);
        foreach (var axis in ports.Select(p => p.Port.Space.Axis).OfType<string>().Distinct())
            names.Add(axis, names.Count == 0 ? "steps" : identifiers.Of($"steps of {axis}"));
        return names;
    }

    /// <summary>Bytes of scratch that a call takes from the stack; more, as matrices may want, is rented.</summary>
    const int StackLimit = 128 * 1024;

    static bool FitsOnStack(int floats) => 4L * floats <= StackLimit;

    /// <summary>The memory for scratch; what follows pins arguments.</summary>
    void EmitScratch(int floats)
    {
        if (FitsOnStack(floats))
        {
            writer.Line($"byte* stack = stackalloc byte[{Invariant(4 * floats + 64)}];");
            EmitAlignment();
            return;
        }
        writer.Line($"float[] rented = global::System.Buffers.ArrayPool<float>.Shared.Rent({Invariant(floats + 16)});   // more than a stack should hold");
        writer.Line("fixed (float* stack = rented)");
    }

    void EmitAlignment() => writer.Line("float* scratch = (float*)((nint)stack + 63 & ~(nint)63);   // rows of whole cache lines");

    /// <summary>The body behind the pinned arguments: the call of the core on the vectors of this machine.</summary>
    void EmitBody(int scratchFloats, IEnumerable<string> checks, LaneTypes types, string method, string arguments)
    {
        using (writer.WriteBlock())
        {
            foreach (var check in checks) writer.Line(check);
            if (!FitsOnStack(scratchFloats)) EmitAlignment();
            writer.Line($"float* parameters = {source.Block};");
            Dispatch(types, method, arguments);
        }
        if (!FitsOnStack(scratchFloats)) writer.Line("global::System.Buffers.ArrayPool<float>.Shared.Return(rented);");
    }

    void Pin(IEnumerable<StepPort> ports)
    {
        foreach (var port in ports) writer.Line($"fixed ({(port.IsToken ? "int" : "float")}* {port.Pointer} = {port.Name})");
    }

    LaneTypes TypesOf(LoweredEntry entry) => source == StepParameters.Whole ? LaneTypes.Of(entry) : LaneTypes.Full;

    void Dispatch(LaneTypes types, string method, string arguments)
    {
        writer.Line($"if (global::System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated) {method}{types.Dispatched(512)}({arguments});");
        writer.Line($"else if (global::System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated) {method}{types.Dispatched(256)}({arguments});");
        writer.Line($"else {method}{types.Dispatched(128)}({arguments});");
    }

    void DescribePorts(IReadOnlyList<StepPort> ports, bool perStep, SpanOverlap.Rule mayBe, bool streams = false)
    {
        foreach (var port in ports)
        {
            var what = !port.IsToken ? $"[{Invariant(port.Width)}]"
                : port.Port.StepsOf.Count > 0 ? $"number of a step of {Literals.Xml(string.Join(", ", port.Port.StepsOf))}"
                : $"token below {Invariant(port.Port.Shape.Rows)}";
            if (!perStep && port.HasSteps) what += ", one a step";
            if (streams) what += ", one a stream";
            var places = port.IsInput ? "" : string.Concat(ports.Where(p => p.IsInput && mayBe(port, p)).Select(p => $" May be {p.Name.TrimStart('@')} itself."));
            writer.Line($"/// <param name=\"{port.Name.TrimStart('@')}\">{(port.IsInput ? "Read" : "Written")}: {what}.{places}</param>");
            if (port.IsInput && ports.Last(p => p.IsInput) == port) writer.Line(streams ? "/// <param name=\"states\">Read and written: one a stream.</param>" : "/// <param name=\"state\">Read and written.</param>");
        }
    }

    static string Declare(IReadOnlyList<StepPort> ports, System.Func<StepPort, string> declaration, string state = "ref State state") =>
        string.Join(", ", ports.Where(p => p.IsInput).Select(declaration).Append(state).Concat(ports.Where(p => !p.IsInput).Select(declaration)));

    static string Invariant(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
