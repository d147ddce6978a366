using System.Reflection;
using Rnn.Generators.Equations;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Tests.Pipeline;

/// <summary>Closed text: what is carried between assemblies means what was written.</summary>
public class ClosedTextTests
{
    public static TheoryData<string> BuiltIn => [.. typeof(Rnn.Ops).Assembly.GetTypes().Where(t => t.IsDefined(typeof(RnnCellTextAttribute))).Select(t => t.FullName!)];

    static string TextOf(string cell) => (string)typeof(Rnn.Ops).Assembly.GetType(cell)!.GetCustomAttributesData()
        .Single(a => a.AttributeType == typeof(RnnCellTextAttribute)).ConstructorArguments[0].Value!;

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void A_built_in_cells_text_written_again_is_the_same(string cell)
    {
        var text = TextOf(cell);
        var source = string.Join("\n", text.Split('\n').Where(l => !l.StartsWith("//", StringComparison.Ordinal)));
        var again = TestSource.Specs("using Rnn; namespace Copy { [RnnCell] public sealed partial " + source + "}").Cells.Single().Spec;
        Assert.Equal(text.TrimEnd(), again.Text.TrimEnd());
        Assert.Equal("Copy." + cell.Substring("Rnn.".Length), again.Name);
    }

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void A_built_in_cells_text_and_its_copy_become_equal_graphs(string cell)
    {
        var definition = CellDefinition.Parse(cell, TextOf(cell));
        // steps of one input, around no cell of the user's: those that this model can call
        if (definition.Method("Step") is not { Parameters.Count: 1 } || definition.Fields.Any(f => definition.TypeParameters.Contains(f.Type.ToString()))) return;
        // the later the smaller: what a cell cuts its sizes into comes behind them
        string Dimension(int i) => $"D{definition.TypeParameters.Count - i + 2}";
        var arguments = string.Join(", ", definition.TypeParameters.Select((_, i) => Dimension(i)));
        var name = definition.Name;
        var step = definition.Method("Step")!;
        var (taken, given) = (Closed(step.Parameters[0].Type!.ToString()), Closed(step.ReturnType.ToString()));
        var model = $"[RnnModel] public partial class M {{ {{0}}{name}<{arguments}> cell; public {given} Step({taken} x) => cell.Step(x); }}";
        var source = string.Join("\n", TextOf(cell).Split('\n').Where(l => !l.StartsWith("//", StringComparison.Ordinal)));
        var original = TestSource.Specs(model.Replace("{0}", "Rnn.", StringComparison.Ordinal)).Graph().ToString();
        var copy = TestSource.Specs(model.Replace("{0}", "Copy.", StringComparison.Ordinal), $"namespace Copy {{ [RnnCell] public sealed partial {source}}}").Graph().ToString();
        Assert.Equal(original, copy);

        string Closed(string type)
        {
            for (int i = 0; i < definition.TypeParameters.Count; i++) type = System.Text.RegularExpressions.Regex.Replace(type, $@"\b{definition.TypeParameters[i]}\b", Dimension(i));
            return type;
        }
    }

    [Fact]
    public void Names_of_types_are_those_that_the_symbols_say()
    {
        // in this file, Vec and Gru mean something else; the fields' types are Rnn's all the same
        var cell = TestSource.Specs("""
            namespace Elsewhere { public class Vec<N> { } [RnnCell] public sealed partial class Gru<I, H> where I : IDim where H : IDim { Rnn.Vec<H> v; public Rnn.Vec<H> Step(Rnn.Vec<I> x) => v; } }
            [RnnCell] public sealed partial class C<I, H> where I : IDim where H : IDim { Elsewhere.Gru<I, H> mine; Rnn.Gru<I, H> theirs; public Vec<H> Step(Vec<I> x) => mine.Step(x) + theirs.Step(x); }
            """).Cells.Single(c => c.Spec.Name == "C`2");
        Assert.Contains("global::Elsewhere.Gru<I, H> mine;", cell.Spec.Text, StringComparison.Ordinal);
        Assert.Contains("global::Rnn.Gru<I, H> theirs;", cell.Spec.Text, StringComparison.Ordinal);
        Assert.Equal(["Elsewhere.Gru`2", "Rnn.Gru`2"], ClosedText.Uses(cell.Spec.Text));
        Assert.Equal(["Rnn.Gru`2"], cell.Library.Select(l => l.Name));
    }

    [Fact]
    public void Constants_are_folded_and_enums_travel_with_the_text()
    {
        var text = TestSource.Specs("""
            public enum Mode { Slow = 2, Fast = 5 }
            public static class Sizes { public const int Width = 3; }
            [RnnCell] public sealed partial class C<H> where H : IDim { const int Twice = 2 * Sizes.Width; [Option] Mode mode = Mode.Fast; [Constant(1.0 / 4)] Vec<H> b; public Vec<H> Step(Vec<H> x) => mode == Mode.Fast ? Twice * x : b; }
            """).Cells.Single().Spec.Text;
        Assert.Contains("enum Mode { Slow = 2, Fast = 5 }", text, StringComparison.Ordinal);
        Assert.Contains("const int Twice = 6;", text, StringComparison.Ordinal);
        Assert.Contains("[Constant(0.25)] Vec<H> b;", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_users_dimension_is_a_number_in_the_text_and_a_name_in_bodies()
    {
        var source = TestSource.Specs("""
            [Dim(2000)] public partial struct Words;
            [RnnModel] public partial class M { Mat<Words, D3> e; public Vec<D3> Step(Token x) => e[x] / Words.Size + Zeros<D3>(); }
            """);
        Assert.Contains("Mat<N2000, N3> e;", source.Model.NetworkText, StringComparison.Ordinal);
        Assert.Contains(source.Graph().Nodes, n => n.Op is Ops.Constant { Value: 2000 });
    }

    [Fact]
    public void A_newer_grammar_is_refused()
    {
        var refusal = Assert.Throws<EquationException>(() => CellDefinition.Parse("Rnn.X`1", $"// rnn grammar {ClosedText.Grammar + 1}\nclass X<H>\n{{\n}}\n"));
        Assert.Equal(EquationIds.UnknownCell, refusal.Id);
    }

    [Fact]
    public void A_cell_of_another_assembly_brings_its_text_and_those_it_uses()
    {
        var library = TestSource.Of("""
            namespace Lib;
            [RnnCell] public sealed partial class Inner<I, H> : ICell<I, H> where I : IDim where H : IDim { Mat<H, I> W; [State] Vec<H> h; public Vec<H> Step(Vec<I> x) => h = Tanh(W * x + h); }
            [RnnCell] public sealed partial class Outer<I, H> : ICell<I, H> where I : IDim where H : IDim { Inner<I, H> inner; public Vec<H> Step(Vec<I> x) => inner.Step(x); }
            """);
        var user = TestSource.Of("[RnnModel] [Input(3)] [Recurrent(typeof(Lib.Outer<,>), 4)] public partial class M;").Referencing(library);
        Assert.Empty(user.Result.Diagnostics);
        Assert.Equal(["Lib.Inner`2", "Lib.Outer`2"], user.Model.Library.Select(l => l.Name));
        Assert.Equal(["Outer1.inner.W"], user.Read().Parameters.Select(p => p.Name));
    }
}
