using Rnn.Generators.Compiler;
using Rnn.Generators.Equations;

namespace Rnn.Generators.Tests.Equations;

using PortRole = Rnn.Generators.Ir.PortRole;

/// <summary>Every published system that is compiled, through the front end.</summary>
public class SystemTests
{
    static readonly Lazy<TestSource> All = new(() => TestSource.Specs(
        ["using Systems;" + string.Join("\n", Systems.Networks.Select(p => $"[RnnModel] public partial class {p.Key}Model {{ {p.Value} }}")), .. Systems.Files]));

    public static TheoryData<string> Names => [.. Systems.Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Becomes_a_graph(string system)
    {
        var inputs = All.Value.Models.Single(m => m.Model.Name == system + "Model");
        var source = FrontEnd.Read(inputs.Model, inputs.Cells);
        var graph = source.Entries[0];
        var ports = SourceModel.PortsOf(graph);
        Assert.Contains(ports, p => p.Role == PortRole.Input);
        Assert.Contains(ports, p => p.Role == PortRole.Output);
        Assert.NotEmpty(source.Parameters);
        Assert.All(graph.Nodes, n => Assert.All(n.Operands, o => Assert.Contains(o.Definition, graph.Nodes)));
        Assert.All(graph.Nodes.Where(n => n.Op is Ops.Delay), n => Assert.Equal(n.Operands[1].Shape, n.Operands[0].Shape));
    }

    /// <summary>What the graph can say and the stages behind it cannot is refused at the user's expression, not met as a defect.</summary>
    [Theory]
    [InlineData("LanguageModelLoss", "LanguageModel`4")]
    public void Is_refused_where_it_is_written(string system, string cell)
    {
        var inputs = All.Value.Models.Single(m => m.Model.Name == system + "Model");
        var reason = FrontEnd.Read(inputs.Model, inputs.Cells).NotCompiled;
        Assert.NotNull(reason);
        Assert.Equal(EquationIds.NotCompiled, reason.Id);
        Assert.Equal("Systems." + cell, reason.Position.Cell);
        Assert.True(reason.Position.TokenCount > 0);
    }

    [Fact]
    public void Everything_else_is_compiled()
    {
        var findings = All.Value.Models.SelectMany(m => ModelStep.Run(m, default).Findings).ToList();
        Assert.Equal(["LanguageModelLossModel"], findings.Select(f => f.Model));
        Assert.All(findings, f => Assert.Equal(EquationIds.NotCompiled, f.Id));
    }
}
