using System;
using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>
/// The buffers that Forward and Backward of one entry share in a workspace. Equal records are one buffer; its number is its place in
/// the workspace's plan. In generated code a struct of pointers carries them.
/// </summary>
internal sealed class EntryBuffers
{
    readonly Identifiers names = new("Parameters", "Gradients", "Buffers", "List");
    readonly Dictionary<Buffer, string> fields = [];

    readonly LoweredEntry entry;

    public EntryBuffers(LoweredEntry entry)
    {
        this.entry = entry;
        foreach (var program in new[] { entry.Forward, entry.Backward })
            foreach (var buffer in program?.Buffers ?? [])
                if (buffer.Kind is BufferKind.Tape or BufferKind.Scratch or BufferKind.Tokens && !fields.ContainsKey(buffer))
                {
                    if (Planned.Any(b => b.Name == buffer.Name)) throw new Ir.InvalidGraphException($"two buffers are named {buffer.Name}");
                    fields.Add(buffer, names.Of(buffer.Name, pascal: true));
                    Planned.Add(buffer);
                }
    }

    /// <summary>In the order of their numbers.</summary>
    public List<Buffer> Planned { get; } = [];

    /// <summary>A pointer to row 0, as an expression where the struct is called <c>b</c>.</summary>
    public string PointerTo(Buffer buffer) => buffer.Kind switch
    {
        BufferKind.Parameters => "b.Parameters",
        BufferKind.Gradients => "b.Gradients",
        _ => "b." + fields[buffer],
    };

    /// <summary>How many distinct tokens there are, as an expression.</summary>
    public string CountOf(string axis) => "*" + PointerTo(Planned.Single(b => b.Kind == BufferKind.Tokens && b.Rows == BufferRows.One && b.Axis == axis));

    public void Emit(CodeWriter writer)
    {
        writer.Line("/// <summary>What a workspace holds for this entry beside its ports: rows over steps are packed, t*B of them.</summary>");
        using (writer.WriteBlock("public static readonly global::Rnn.Execution.BufferPlan[] List =").ClosedBy("};"))
            foreach (var buffer in Planned)
                writer.Line($"new({Literals.Of(buffer.Name)}, global::Rnn.Execution.BufferRows.{buffer.Rows.ToString()}, {Width(buffer)}{(buffer.Kind == BufferKind.Tokens ? ", true" : "")}{Number("Axis", entry.AxisIndex(buffer.TokenAxis ?? buffer.Axis))}{Number("Inner", entry.AxisIndex(buffer.Inner))}{Number("Classes", buffer.Classes)}),");
        writer.Line();
        writer.Line("/// <summary>Pointers to the first row of every buffer.</summary>");
        using var type = writer.WriteBlock("public readonly unsafe struct Buffers(global::Rnn.Workspace workspace, float* parameters)");
        writer.Line("public readonly float* Parameters = parameters;");
        writer.Line("public readonly float* Gradients = workspace.ParameterGradientPointer;");
        for (int i = 0; i < Planned.Count; i++)
        {
            var (buffer, token) = (Planned[i], Planned[i].Kind == BufferKind.Tokens);
            writer.Line($"public readonly {(token ? "int" : "float")}* {fields[buffer]} = workspace.{(token ? "TokenBuffer" : "Buffer")}({i});   // {Shape(buffer)}, {buffer.Kind.ToString().ToLowerInvariant()}");
        }
    }

    /// <summary>E.g. <c>[t*B x 512]</c>.</summary>
    public static string Shape(Buffer buffer)
    {
        return $"[{buffer.RowText} x {Width(buffer)}]";
    }

    static string Number(string argument, int value) => value == 0 ? "" : $", {argument}: {value.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    static string Width(Buffer buffer) => buffer.Width.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
