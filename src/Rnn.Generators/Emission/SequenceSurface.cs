using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>Run of an entry that reads the future: whole sequences only, through a workspace that is kept for the next call.</summary>
internal static class SequenceSurface
{
    public static void Emit(CodeWriter writer, EntryNames entry)
    {
        var ports = StepPort.Of(entry.Entry);
        var cache = "sequences" + entry.Suffix;
        writer.Line($"global::Rnn.Workspace? {cache};");
        writer.Line();
        writer.Line("/// <summary>A whole sequence. The model reads later steps before it writes earlier ones, so there is no Step; inputs are copied first and may share memory with outputs.</summary>");
        writer.Line("/// <remarks>Allocates a workspace at the first call and where a sequence is longer than any before.</remarks>");
        foreach (var port in ports) writer.Line($"/// <param name=\"{port.Name.TrimStart('@')}\">{(port.IsInput ? "Read" : "Written")}: {(port.IsToken ? "tokens" : $"[{Invariant(port.Width)}]")}{(port.HasSteps ? ", one a step" : "")}.</param>");
        writer.Line(Attributes.Generated);
        using var method = writer.WriteBlock($"public void Run{entry.Suffix}({string.Join(", ", ports.Where(p => p.IsInput).Concat(ports.Where(p => !p.IsInput)).Select(p => p.RunParameter))})");
        StreamingSurface.EmitStepCount(writer, ports);
        var written = ports.Where(p => !p.IsInput).ToList();
        for (int i = 0; i < written.Count; i++)
            for (int j = 0; j < i; j++) writer.Line($"global::Rnn.Kernels.Arguments.Apart({written[i].LiteralName}, {written[i].Name}, {written[j].LiteralName}, {written[j].Name});");
        writer.Line($"var workspace = global::System.Threading.Interlocked.Exchange(ref {cache}, null);");
        writer.Line($"if (workspace is null || workspace.Plan.Length < steps) workspace = new global::Rnn.Workspace(Plan({Invariant(entry.Index)}, global::System.Math.Max(steps, 64), 1));");
        writer.Line("workspace.Length = steps;");
        writer.Line("workspace.Batch = 1;");
        writer.Line("workspace.Lengths[0] = steps;");
        foreach (var port in ports.Where(p => p.IsInput))
            writer.Line($"{port.Name}.CopyTo(workspace.{(port.IsToken ? $"Tokens({port.LiteralName})" : $"Port({port.LiteralName}, global::Rnn.PortRole.Input)")});");
        writer.Line($"Forward({Invariant(entry.Index)}, workspace);");
        foreach (var port in ports.Where(p => !p.IsInput))
            writer.Line($"workspace.Port({port.LiteralName}, global::Rnn.PortRole.Output).Slice(0, {port.Name}.Length).CopyTo({port.Name});");
        writer.Line($"global::System.Threading.Interlocked.Exchange(ref {cache}, workspace);");
    }

    static string Invariant(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
