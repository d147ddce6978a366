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

    [Fact]
    public void Every_one_is_compiled() => Assert.Empty(All.Value.Models.SelectMany(m => ModelStep.Run(m, default).Findings));
}
