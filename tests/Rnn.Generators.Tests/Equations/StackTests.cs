using Rnn.Generators.Ir;
using Rnn.Generators.Equations;

namespace Rnn.Generators.Tests.Equations;

public class StackTests
{
    [Fact]
    public void Lstm_and_dense_become_one_graph()
    {
        var source = TestSource.Of("[RnnModel] [Tokens(7)] [Lstm(5)] [Dense(3)] public partial class M;");
        var model = source.Read();
        var graph = model.Entries.Single();
        Assert.Equal(["x", "y", "Lstm1.h", "Lstm1.c", "Lstm1.h", "Lstm1.c"], SourceModel.PortsOf(graph).Select(p => p.Name));
        Assert.Equal(2, graph.Nodes.Count(n => n.Op is Ops.Delay));
        Assert.Equal(9, graph.Nodes.Count(n => n.Op is Ops.Linear));
        Assert.Equal(4 * (7 * 5 + 5 * 5 + 5) + 3 * 5 + 3, model.Parameters.Sum(p => p.Shape.Rows * p.Shape.Columns));
        Assert.Equal(["Lstm1.Wi", "Lstm1.Wf", "Lstm1.Wg", "Lstm1.Wo"], model.Parameters.Take(4).Select(p => p.Name));
        Assert.Empty(source.CompilerMessages);
    }
}
