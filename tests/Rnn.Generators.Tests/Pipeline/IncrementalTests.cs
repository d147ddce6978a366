using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Tests.Pipeline;

/// <summary>What an edit costs: unrelated ones stop at the first step, and nothing that is cached holds on to the compiler's objects.</summary>
public class IncrementalTests
{
    const string Cell = "[RnnCell] public sealed partial class Mine<I, H> : ICell<I, H> where I : IDim where H : IDim\n{\n    Mat<H, I> W; [State] Vec<H> h;\n    public Vec<H> Step(Vec<I> x) => h = Tanh(W * x + h);\n}";
    const string Other = "[RnnCell] public sealed partial class Other<H> : ICell<H, H> where H : IDim { [State] Vec<H> h; public Vec<H> Step(Vec<H> x) => h = x + h; }";
    const string Model = "[RnnModel] [Input(3)] [Recurrent(typeof(Mine<,>), 4)] [Dense(2)] public partial class M;";

    static readonly string[] Steps = [RnnGenerator.ModelsStep, RnnGenerator.InputsStep, RnnGenerator.CompiledStep];

    static TestSource Project() => TestSource.Of(Model, Cell, Other, "class Unrelated { int F() => 1; }");

    static IEnumerable<IncrementalStepRunReason> Reasons(TestSource source, string step) => source.Result.TrackedSteps[step].SelectMany(s => s.Outputs).Select(o => o.Reason);

    static void AssertNothingCompiled(TestSource source)
    {
        foreach (var step in Steps)
            Assert.All(Reasons(source, step), r => Assert.True(r is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {r}"));
        Assert.All(Reasons(source, RnnGenerator.CompiledStep), r => Assert.Equal(IncrementalStepRunReason.Cached, r));
        Assert.All(source.Result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs), o => Assert.Equal(IncrementalStepRunReason.Cached, o.Reason));
    }

    [Fact]
    public void An_unrelated_edit_compiles_nothing() => AssertNothingCompiled(Project().Edit(3, "class Unrelated { int F() => 2; int G() => 3; }"));

    [Fact]
    public void A_comment_in_the_models_file_compiles_nothing() => AssertNothingCompiled(Project().Edit(0, "// about M\n" + Model));

    [Fact]
    public void A_comment_in_a_cells_body_and_other_spacing_compile_nothing() =>
        AssertNothingCompiled(Project().Edit(1, Cell.Replace("h = Tanh(W * x + h)", "/* the new state */ h  =  Tanh( W*x + h )", StringComparison.Ordinal)));

    [Fact]
    public void Another_cell_changes_and_the_model_is_not_compiled_again()
    {
        var edited = Project().Edit(2, Other.Replace("x + h", "x - h", StringComparison.Ordinal));
        Assert.All(Reasons(edited, RnnGenerator.CompiledStep), r => Assert.Equal(IncrementalStepRunReason.Cached, r));
        Assert.Contains(IncrementalStepRunReason.Modified, Reasons(edited, RnnGenerator.CellsStep));
    }

    [Fact]
    public void Its_own_cell_changes_and_the_model_is_compiled_again() =>
        Assert.Contains(IncrementalStepRunReason.Modified, Reasons(Project().Edit(1, Cell.Replace("W * x + h", "W * x - h", StringComparison.Ordinal)), RnnGenerator.CompiledStep));

    [Fact]
    public void Cached_values_hold_no_object_of_the_compiler()
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var result = Project().Result;
        foreach (var step in Steps.Append(RnnGenerator.CellsStep))
            foreach (var (value, _) in result.TrackedSteps[step].SelectMany(s => s.Outputs)) Walk(value, step, seen);
        Assert.True(seen.Count > 20);
    }

    static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum) return;
        if (!value.GetType().IsValueType && !seen.Add(value)) return;
        Assert.False(value is ISymbol or SyntaxNode or Location or Microsoft.CodeAnalysis.Compilation or SyntaxTree or SemanticModel, $"{path} holds a {value.GetType()}");
        Assert.False(value.GetType().Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) ?? false, $"{path} holds a {value.GetType()}");
        if (value is IEnumerable items)
        {
            foreach (var item in items) Walk(item, path + "[]", seen);
            return;
        }
        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
    }
}
