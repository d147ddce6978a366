using Rnn.Generators.Compiler;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Tests.Diagnostics;

/// <summary>RNN0099: what a defect of the compiler looks like. The specs and graphs here are ones that no declaration leads to.</summary>
public sealed class InternalErrorTests
{
    const string Two = """
        [RnnModel, Input(3), Lstm(8)]
        public partial class Forecast;

        [RnnModel, Input(3), Gru(8)]
        public partial class Other;
        """;

    [Fact]
    public void A_defect_names_the_model_and_leaves_it_with_members_that_throw()
    {
        var inputs = TestSource.Specs(Two).Models.Single(m => m.Model.Name == "Forecast");
        var layers = inputs.Model.Layers.Select(l => l.Kind == LayerKind.Cell ? l with { Cell = null } : l).ToEquatable();
        var result = ModelStep.Run(inputs with { Model = inputs.Model with { Layers = layers } }, default);

        var finding = Assert.Single(result.Findings);
        Assert.Equal(("RNN0099", "Forecast"), (finding.Id, finding.Model));
        Assert.Contains("throw new global::System.NotSupportedException(\"RNN0099: ", Assert.Single(result.Files).Text);
    }

    [Fact]
    public void Other_models_compile()
    {
        var inputs = TestSource.Specs(Two).Models.Single(m => m.Model.Name == "Other");
        Assert.Empty(ModelStep.Run(inputs, default).Findings);
    }

    [Fact]
    public void A_pass_that_fails_is_named()
    {
        var graph = new Graph("Forward");
        var port = new Port("x", Ir.PortRole.Input, Shape.Vector(3), Space.Steps("t"));
        var x = graph.Add(new InputOp(port), Origin.None);
        var state = graph.Add(new Delay("t", false), [x, x], Origin.None);
        graph.Outputs.Add((new("y", Ir.PortRole.Output, Shape.Vector(3), Space.Steps("t")), state.Results[Delay.Previous]));
        state.Operands[0] = graph.Add(new Add(), Origin.None, state.Results[Delay.Previous], x);
        graph.Nodes[^1].Operands[0] = null!;

        var model = new ModelGraph([], [graph], new Dictionary<string, IReadOnlyList<Port>> { ["Forward"] = [port] });
        var defect = Assert.Throws<CompilerPassException>(() => RnnCompiler.Compile(model));
        Assert.Equal("one-hot products", defect.Pass);
        Assert.StartsWith("pass 'one-hot products': ", defect.Message);
    }
}
