using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>Run of an entry that reads the future: whole sequences only, through a workspace that is kept for the next call.</summary>
internal static class SequenceSurface
{
    public static void Emit(CodeWriter writer, LoweredModel model, EntryNames entry)
    {
        var ports = StepPort.Of(entry.Entry);
        var states = StatesOf(model, entry);
        var cache = "sequences" + entry.Suffix;
        writer.Line($"global::Rnn.Workspace? {cache};");
        writer.Line();
        writer.Line("/// <summary>A whole sequence. The model reads later steps before it writes earlier ones, so there is no Step; inputs are copied first and may share memory with outputs.</summary>");
        writer.Line("/// <remarks>Allocates a workspace at the first call and where a sequence is longer than any before.</remarks>");
        foreach (var port in ports) writer.Line($"/// <param name=\"{port.Name.TrimStart('@')}\">{(port.IsInput ? "Read" : "Written")}: {(port.IsToken ? "tokens" : $"[{Invariant(port.Width)}]")}{(port.Port.Across is { } across ? $", one for each step of {Literals.Xml(Space.BaseOf(across))}" : "")}{(port.HasSteps ? ", one a step" : "")}.</param>");
        writer.Line(Attributes.Generated);
        using var method = writer.WriteBlock($"public void Run{entry.Suffix}({string.Join(", ", [.. ports.Where(p => p.IsInput).Select(p => p.RunParameter), .. states.Count > 0 ? ["ref State state"] : System.Array.Empty<string>(), .. ports.Where(p => !p.IsInput).Select(p => p.RunParameter)])})");
        StreamingSurface.EmitStepCount(writer, ports, entry.Entry.Lengths);
        var written = ports.Where(p => !p.IsInput).ToList();
        for (int i = 0; i < written.Count; i++)
            for (int j = 0; j < i; j++) writer.Line($"global::Rnn.Kernels.Arguments.Apart({written[i].LiteralName}, {written[i].Name}, {written[j].LiteralName}, {written[j].Name});");
        var steps = StreamingSurface.StepCounts(ports);
        foreach (var (port, layout) in states.Where(s => s.Port.Role == PortRole.FinalState && s.Layout.Length > 0))
            if (steps.TryGetValue(port.Space.Axis!, out var count)) writer.Line($"global::Rnn.Kernels.KeptSequence.Check({Literals.Of(port.Name)}, {count}, {Invariant(layout.Length)});");
        if (states.Count > 0) writer.Line("global::System.Span<float> kept = state;");
        foreach (var (port, layout) in states.Where(s => s.Port.IsAppended)) writer.Line($"global::Rnn.Kernels.KeptSequence.CheckEmpty({Literals.Of(port.Name)}, kept, {Invariant(layout.Offset)});");
        writer.Line($"var workspace = global::System.Threading.Interlocked.Exchange(ref {cache}, null);");
        EmitWorkspace(writer, entry, steps);
        foreach (var (port, layout) in states.Where(s => s.Port.Role == PortRole.InitialState)) EmitState(writer, entry, port, layout, "Load");
        foreach (var port in ports.Where(p => p.IsInput))
            writer.Line($"{port.Name}.CopyTo(workspace.{(port.IsToken ? $"Tokens({port.LiteralName})" : $"Port({port.LiteralName}, global::Rnn.PortRole.Input)")});");
        writer.Line($"Forward({Invariant(entry.Index)}, workspace);");
        foreach (var port in ports.Where(p => !p.IsInput))
            writer.Line($"workspace.Port({port.LiteralName}, global::Rnn.PortRole.Output).Slice(0, {port.Name}.Length).CopyTo({port.Name});");
        foreach (var (port, layout) in states.Where(s => s.Port.Role == PortRole.FinalState)) EmitState(writer, entry, port, layout, "Store");
        writer.Line($"global::System.Threading.Interlocked.Exchange(ref {cache}, workspace);");
    }

    /// <summary>The states that the entry takes from a stream and leaves in it.</summary>
    static List<(Port Port, StateLayout Layout)> StatesOf(LoweredModel model, EntryNames entry) => !model.Entries.Any(e => e.Causal) ? [] :
        [.. from port in entry.Entry.Ports where port.Role is PortRole.InitialState or PortRole.FinalState
            from layout in model.States where layout.Name == port.Name select (port, layout)];

    static void EmitState(CodeWriter writer, EntryNames entry, Port port, StateLayout layout, string verb)
    {
        var role = port.Role.ToString();
        if (layout.Length > 0)
            writer.Line($"global::Rnn.Kernels.KeptSequence.{verb}(kept.Slice({Invariant(layout.Offset)}, {Invariant(layout.PaddedWidth)}), {Invariant(layout.Width)}, workspace, {Literals.Of(port.Name)});");
        else if (verb == "Load")
            writer.Line($"kept.Slice({Invariant(layout.Offset)}, {Invariant(layout.Width)}).CopyTo(workspace.Port({Literals.Of(port.Name)}, global::Rnn.PortRole.{role}));");
        else
            writer.Line($"workspace.Port({Literals.Of(port.Name)}, global::Rnn.PortRole.{role}).CopyTo(kept.Slice({Invariant(layout.Offset)}, {Invariant(layout.Width)}));");
    }

    /// <summary>A workspace with room for the steps of each axis, set to one row of as many.</summary>
    static void EmitWorkspace(CodeWriter writer, EntryNames entry, IReadOnlyDictionary<string, string> steps)
    {
        var further = steps.Where(s => entry.Entry.AxisIndex(s.Key) > 0).ToList();
        var (first, small) = (steps.Where(s => entry.Entry.AxisIndex(s.Key) == 0).Select(s => s.Value).DefaultIfEmpty("1").First(),
            string.Concat(further.Select(s => $" || workspace.Axis({Literals.Of(s.Key)}).Capacity < {s.Value}")));
        var with = string.Concat(further.Select(s => $".With({Literals.Of(s.Key)}, global::System.Math.Max({s.Value}, 64))"));
        writer.Line($"if (workspace is null || workspace.Plan.Length < {first}{small}) workspace = new global::Rnn.Workspace(Plan({Invariant(entry.Index)}, global::System.Math.Max({first}, 64), 1){with});");
        writer.Line($"workspace.Length = {first};");
        writer.Line("workspace.Batch = 1;");
        writer.Line($"workspace.Lengths[0] = {first};");
        foreach (var axis in further)
        {
            writer.Line($"workspace.Axis({Literals.Of(axis.Key)}).Length = {axis.Value};");
            writer.Line($"workspace.Axis({Literals.Of(axis.Key)}).Lengths[0] = {axis.Value};");
        }
    }

    static string Invariant(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
