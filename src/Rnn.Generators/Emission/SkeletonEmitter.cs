using Rnn.Generators.Parsing;

namespace Rnn.Generators.Emission;

/// <summary>
/// The members of a model that has an error: they throw, and they are there so that the user sees the error and not forty missing names.
/// </summary>
internal static class SkeletonEmitter
{
    public static string Emit(ModelSpec model, string reason)
    {
        var name = model.Name;
        var self = model.Declaration.Keywords.Substring(model.Declaration.Keywords.IndexOf(name, System.StringComparison.Ordinal));
        var failure = $"throw new global::System.NotSupportedException({Literals.Of(reason)})";
        const string state = "ref State state";
        return PartialText.Write(model.Declaration, [], $"global::Rnn.ITokenModel<{self}, {self}.State>",
        [
            $"// {name} was not compiled: {reason.Replace('\n', ' ')}",
            $"public {name}(ulong seed) => {failure};",
            $"public static global::Rnn.ModelInfo Info => {failure};",
            $"public static {self} Create(ulong seed) => {failure};",
            $"public static global::Rnn.WorkspacePlan Plan(int entry, int length, int batch) => {failure};",
            $"public static {self} Load(string path) => {failure};",
            $"public void Save(string path) => {failure};",
            $"public global::Rnn.ParameterBlock Parameters => {failure};",
            $"public void Forward(int entry, global::Rnn.Workspace workspace) => {failure};",
            $"public void Backward(int entry, global::Rnn.Workspace workspace) => {failure};",
            "public struct State;",
            $"public State NewState() => {failure};",
            $"public void Step(int x, {state}, global::System.Span<float> y) => {failure};",
            $"public void Step(global::System.ReadOnlySpan<float> x, {state}, global::System.Span<float> y) => {failure};",
            $"public void Run(global::System.ReadOnlySpan<int> x, {state}, global::System.Span<float> y) => {failure};",
            $"public void Run(global::System.ReadOnlySpan<float> x, {state}, global::System.Span<float> y) => {failure};",
            $"public void Run(global::System.ReadOnlySpan<int> x, global::System.Span<float> y) => {failure};",
            $"public void Run(global::System.ReadOnlySpan<float> x, global::System.Span<float> y) => {failure};",
        ]);
    }
}
