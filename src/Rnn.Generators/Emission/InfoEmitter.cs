using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>What a model says of itself: constants, <c>Info</c>, and the summary of the class as a tree of layers.</summary>
internal sealed class InfoEmitter(CodeWriter writer, LoweredModel model)
{
    public void EmitSummary()
    {
        writer.Line("/// <summary>");
        writer.Line($"/// <para>{Literals.Xml(model.Name)}: {Grouped(model.ParameterCount)} parameters, {Grouped(model.Entries[0].FlopsPerStep)} floating-point operations a step.</para>");
        writer.Line("/// <code>");
        var rows = model.Layers.Select(l => (Name: new string(' ', 2 * l.Depth) + l.Name, l.Type, Shape: l.OutputShape == "" ? "" : $"[{l.OutputShape}]", Count: Grouped(l.ParameterCount))).ToList();
        int[] widths = rows.Count == 0 ? [0, 0, 0, 0] : [rows.Max(r => r.Name.Length), rows.Max(r => r.Type.Length), rows.Max(r => r.Shape.Length), rows.Max(r => r.Count.Length)];
        foreach (var (name, type, shape, count) in rows)
            writer.Line($"/// {Literals.Xml($"{name.PadRight(widths[0])}  {type.PadRight(widths[1])}  {shape.PadRight(widths[2])}  {count.PadLeft(widths[3])}")}");
        writer.Line("/// </code>");
        writer.Line("/// </summary>");
    }

    public void EmitConstants()
    {
        Constant("int", "ParameterCount", model.ParameterCount.ToString(System.Globalization.CultureInfo.InvariantCulture), "Numbers that the model learns or keeps, without padding.");
        Constant("int", "StateBytes", (4 * model.StateFloats).ToString(System.Globalization.CultureInfo.InvariantCulture), "Bytes of what a stream remembers between steps.");
        Constant("long", "FlopsPerStep", model.Entries[0].FlopsPerStep.ToString(System.Globalization.CultureInfo.InvariantCulture), "Floating-point operations of one step, forward.");
        Constant("string", "Fingerprint", Literals.Of(model.Fingerprint), "Changes with everything that decides whether saved parameters fit.");
    }

    public void EmitInfo()
    {
        writer.Line("/// <summary>Ports, layers, parameters and sizes; <c>ToString()</c> is a summary for people.</summary>");
        writer.Line(Attributes.Generated);
        writer.Line("public static global::Rnn.ModelInfo Info { get; } = new(");
        writer.Line($"    {Literals.Of(model.Name)}, Fingerprint,");
        List("global::Rnn.EntryInfo", model.Entries.Select(e => $"new({Literals.Of(e.Name)}, new global::Rnn.PortInfo[] {{ {string.Join(", ", e.Ports.Select(PortText))} }}, {(e.Causal ? "true" : "false")})"));
        List("global::Rnn.ParameterInfo", model.Parameters.Select(ParameterText));
        List("global::Rnn.LayerInfo", model.Layers.Select(l => Text($"new({Literals.Of(new string(' ', 2 * l.Depth) + l.Name)}, {Literals.Of(l.Type)}, {Literals.Of(l.OutputShape)}, {l.ParameterCount})")));
        writer.Line($"    {model.BlockFloats}, {model.StateFloats}, FlopsPerStep){(model.CheckpointEvery > 0 ? Text($" {{ CheckpointEvery = {model.CheckpointEvery} }}") : "")};");
    }

    void List(string type, IEnumerable<string> items)
    {
        writer.Line($"    new {type}[]");
        writer.Line("    {");
        foreach (var item in items) writer.Line($"        {item},");
        writer.Line("    },");
    }

    static string PortText(Port port)
    {
        var more = new List<string>();
        if (port.StepsOf.Count > 0) more.Add($"StepsOf = [{string.Join(", ", port.StepsOf.Select(Literals.Of))}]");
        if (port.Across is not null) more.Add($"Across = {Literals.Of(Space.BaseOf(port.Across))}");
        if (port.IsAppended) more.Add("IsAppended = true");
        return Text($"new({Literals.Of(port.Name)}, global::Rnn.PortRole.{port.Role.ToString()}, global::Rnn.PortKind.{(port.Shape.IsToken ? "Token" : "Real")}, {(port.Shape.IsToken ? port.Shape.Rows : port.Shape.Rows * port.Shape.Columns)}, {Literals.OrNull(port.Space.Axis)})")
            + (more.Count == 0 ? "" : $" {{ {string.Join(", ", more)} }}");
    }

    static string ParameterText(ParameterLayout p) => Text(
        $"new({Literals.Of(p.Name)}, {p.Rows}, {p.Columns}, {p.Frozen}, {Literals.Of(p.Initializer)}, {p.Offset}, {p.BlockStride}, {p.Step}, {p.LanesAreColumns})");

    void Constant(string type, string name, string value, string summary)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"public const {type} {name} = {value};");
        writer.Line();
    }

    static string Text(CodeText text) => text.ToString();

    static string Grouped(long value) => value.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);
}
