using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Equations;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Emission;

/// <summary>
/// The members of a model that has an error: they throw, and they are there so that the user sees the error and not forty missing names.
/// Constants are those of a model with one parameter, so that nothing is divided by zero.
/// </summary>
internal static class SkeletonEmitter
{
    const int StateFloats = 16;

    public static string Emit(ModelSpec model, IReadOnlyList<EntrySignature> entries, string reason)
    {
        var name = model.Name;
        var self = model.Declaration.Keywords.Substring(model.Declaration.Keywords.IndexOf(" " + name, System.StringComparison.Ordinal) + 1);
        var contract = entries.Count > 0 && entries[0].IsOfTokens ? $"global::Rnn.ITokenModel<{self}, {self}.State>" : $"global::Rnn.IRnnModel<{self}>";
        var failure = $"throw new global::System.NotSupportedException({Literals.Of(reason)})";
        var suffixes = entries.Select(e => e.Name == entries[0].Name ? "" : Identifiers.Join(e.Name, pascal: true)).ToList();
        IEnumerable<string> Streaming(bool many) => entries.SelectMany((e, i) => Methods(e, suffixes[i], many)).Distinct().Select(m => $"{m} => {failure};");
        return PartialText.Write(model.Declaration, [], contract,
        [
            $"// {name} was not compiled: {reason.Replace('\n', ' ')}",
            "public const int ParameterCount = 1;",
            $"public const int StateBytes = {4 * StateFloats};",
            "public const long FlopsPerStep = 1;",
            "public const string Fingerprint = \"\";",
            $"public {name}(ulong seed) => {failure};",
            $"public static global::Rnn.ModelInfo Info => {failure};",
            $"public static {self} Create(ulong seed) => {failure};",
            $"public static global::Rnn.WorkspacePlan Plan(int entry, int length, int batch) => {failure};",
            $"public static {self} Load(string path) => {failure};",
            $"public void Save(string path) => {failure};",
            $"public global::Rnn.ParameterBlock Parameters => {failure};",
            $"public void Forward(int entry, global::Rnn.Workspace workspace) => {failure};",
            $"public void Backward(int entry, global::Rnn.Workspace workspace) => {failure};",
            $"[global::System.Runtime.CompilerServices.InlineArray({StateFloats})]",
            "public struct State { float element; }",
            $"public State NewState() => {failure};",
            .. Streaming(many: true),
            .. model.Precisions.SelectMany(precision => Narrow(precision, self, failure, Streaming(many: false))),
        ]);
    }

    /// <summary>The class that streams with narrow weights.</summary>
    static IEnumerable<string> Narrow(string precision, string self, string failure, IEnumerable<string> streaming) =>
    [
        $"public sealed class {precision}",
        "{",
        $"    public {precision}({self} model) => {failure};",
        $"    public int WeightBytes => {failure};",
        $"    public State NewState() => {failure};",
        .. streaming.Select(m => "    " + m),
        "}",
    ];

    /// <summary>Step, Run and StepBatch as a causal entry has them, and Run as one that reads the future has it.</summary>
    static IEnumerable<string> Methods(EntrySignature entry, string suffix, bool many)
    {
        var names = StepPort.Names();
        var (inputs, outputs) = (entry.Inputs.Select(p => (p.IsToken, Name: names.New(p.Name))).ToList(), entry.Outputs.Select(p => (p.IsToken, Name: names.New(p.Name))).ToList());
        var (spans, results) = (inputs.Select(p => Span("ReadOnlySpan", p.IsToken, p.Name)).ToList(), outputs.Select(p => Span("Span", p.IsToken, p.Name)).ToList());
        string Method(string method, IEnumerable<string> parameters) => $"public void {method}{suffix}({string.Join(", ", parameters)})";
        yield return Method("Step", [.. inputs.Select((p, i) => p.IsToken ? $"int {p.Name}" : spans[i]), "ref State state", .. results]);
        yield return Method("Run", [.. spans, "ref State state", .. results]);
        yield return Method("Run", [.. spans, .. results]);
        if (many) yield return Method("StepBatch", [.. spans, "global::System.Span<State> states", .. results]);
    }

    static string Span(string type, bool isToken, string name) => $"global::System.{type}<{(isToken ? "int" : "float")}> {name}";
}
