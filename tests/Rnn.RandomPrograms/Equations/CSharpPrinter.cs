using System.Globalization;
using System.Text;

namespace Rnn.RandomPrograms.Equations;

/// <summary>A program as the C# a user would write: cells first, the model last. What is printed is what is compiled.</summary>
internal static class CSharpPrinter
{
    public const string Usings = "using System;\nusing Rnn;\nusing static Rnn.Ops;\n";

    public static string Print(ProgramDefinition program)
    {
        var text = new StringBuilder();
        text.Append(Invariant($"namespace {program.Namespace}\n{{\n"));
        foreach (var cell in program.Cells().Where(c => !c.IsBuiltIn)) Print(text, cell);
        var traces = program.IsTraced ? Traces(new ProgramLayout(program)) : "";
        if (program.Network is { } network) Print(text, network, traces);
        else PrintStack(text, program, traces);
        return text.Append("}\n").ToString();
    }

    static string Traces(ProgramLayout layout)
    {
        string Attribute(IEnumerable<string> names, string more) => names.Any() ? $"    [Trace({string.Join(", ", names.Select(n => $"\"{n}\""))}{more})]\n" : "";
        return Attribute(layout.States.Select(s => s.Name).Where(n => !layout.Registers.Contains(n)), ", Gradient = true") + Attribute(layout.Locals, "");
    }

    static void PrintStack(StringBuilder text, ProgramDefinition program, string traces)
    {
        text.Append("    [RnnModel]\n");
        foreach (var layer in program.Layers)
            foreach (var line in Lines(layer)) text.Append("    ").Append(line).Append('\n');
        text.Append(traces).Append("    public partial class Model;\n");
    }

    static IEnumerable<string> Lines(LayerDefinition layer)
    {
        switch (layer)
        {
            case TokensLayer t: yield return Invariant($"[Tokens({t.Classes})]"); break;
            case InputLayer i: yield return Invariant($"[Input({i.Features})]"); break;
            case EmbeddingLayer e: yield return Invariant($"[Embedding({e.Width})]"); break;
            case DenseLayer d: yield return Invariant($"[Dense({d.Width})]"); break;
            case ActivationLayer a: yield return $"[Activation(Activation.{a.Function})]"; break;
            case DropoutLayer d: yield return $"[Dropout({Number(d.Rate)})]"; break;
            case LastStepLayer: yield return "[LastStep]"; break;
            case SoftmaxLayer: yield return "[Softmax]"; break;
            case RecurrentLayer r:
                if (r.Merge is { } merge) yield return $"[Bidirectional(Merge = Merge.{merge})]";
                if (r.Reversed) yield return "[Reverse]";
                var sizes = r.Sizes.Select(s => s.ToString(CultureInfo.InvariantCulture));
                var arguments = r.Cell.IsBuiltIn ? sizes : sizes.Prepend($"typeof({r.Cell.Name}<{new string(',', r.Cell.Dimensions.Count - 1)}>)");
                var options = r.Cell.IsBuiltIn
                    ? r.Options.Select(o => $"{char.ToUpperInvariant(o.Option[0])}{o.Option[1..]} = {(o.Value == "true" ? o.Value : "Activation." + o.Value)}")
                    : r.Options.Count == 0 ? [] : [$"Options = \"{string.Join(", ", r.Options.Select(o => $"{o.Option}={o.Value}"))}\""];
                if (r.Dropout > 0) options = options.Append($"Dropout = {Number(r.Dropout)}");
                if (r.Dilation > 1) options = options.Append(Invariant($"Dilation = {r.Dilation}"));
                if (r.Residual) options = options.Append("Residual = true");
                yield return $"[{(r.Cell.IsBuiltIn ? r.Cell.Name : "Recurrent")}({string.Join(", ", arguments.Concat(options))})]";
                break;
            default: throw new ArgumentException(layer.ToString());
        }
    }

    static void Print(StringBuilder text, CellDefinition cell, string traces = "")
    {
        if (cell.IsNetwork) text.Append("    [RnnModel]\n").Append(traces).Append("    public partial class Model\n    {\n");
        else
        {
            text.Append("    [RnnCell]\n    public sealed partial class ").Append(cell.Name).Append('<').AppendJoin(", ", cell.Dimensions).Append('>');
            if (!cell.TakesToken) text.Append(" : ICell<").Append(cell.Input).Append(", ").Append(cell.Output).Append('>');
            text.AppendJoin("", cell.Dimensions.Select(d => $" where {d} : IDim")).Append("\n    {\n");
        }
        foreach (var m in cell.Members) text.Append("        public ").Append(m.Cell.Name).Append('<').AppendJoin(", ", m.Arguments).Append("> ").Append(m.Name).Append(";\n");
        foreach (var m in cell.Matrices) text.Append("        Mat<").Append(m.Rows).Append(", ").Append(m.Columns).Append("> ").Append(m.Name).Append(";\n");
        foreach (var v in cell.Vectors) text.Append("        ").Append(TypeOf(v)).Append(' ').Append(v.Name).Append(";\n");
        foreach (var s in cell.States) text.Append("        [State] public ").Append(TypeOf(s)).Append(' ').Append(s.Name).Append(";\n");
        foreach (var s in cell.Sequences) text.Append(Invariant($"        [MaxLength({s.MaxLength}), State] public Seq<{TypeOf(new(s.Name, s.Width))}> {s.Name};\n"));
        foreach (var o in cell.Options) text.Append("        [Option] ").Append(o.Type).Append(' ').Append(o.Name).Append(" = ").Append(o.Value).Append(";\n");
        text.Append("\n        public Vec<").Append(cell.Output).Append("> Step(").Append(cell.TakesToken ? "Token" : $"Vec<{cell.Input}>").Append(" x)\n        {\n");
        foreach (var s in cell.Body) text.Append("            ").Append(s.Text()).Append('\n');
        text.Append("        }\n    }\n\n");
    }

    static string TypeOf(VectorField field) => field.Width switch { null => "Scalar", MatrixDim m => $"Mat<{m}>", PastDim p => $"Past<{p}>", var width => $"Vec<{width}>" };

    static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
