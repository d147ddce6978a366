using Rnn.Generators.Compiler;
using Rnn.Generators.Lowering;
using Xunit.Abstractions;

namespace Rnn.Generators.Tests.Compiler;

/// <summary>What distribution and stacking must leave of a model: how many products stay inside a time loop.</summary>
public sealed class StructureTests(ITestOutputHelper output)
{
    [Fact]
    public void Lstm_keeps_one_product_in_each_time_loop()
    {
        var entry = RnnCompiler.Compile(HandWritten.LstmThenDense().Model).Entries[0];
        output.WriteLine(entry.Graph.ToString());
        output.WriteLine(entry.Forward.ToString());
        output.WriteLine(entry.Backward.ToString());
        output.WriteLine(entry.Step!.ToString());
        Assert.Equal(1, ProductsInLoops(entry.Forward));
        Assert.Equal(1, ProductsInLoops(entry.Backward));
    }

    [Fact]
    public void Reset_before_the_product_keeps_two()
    {
        var m = new HandWritten();
        m.Output("y", m.GruResetBefore("Gru1", m.Input("x", 3), 5));
        var entry = RnnCompiler.Compile(m.Model).Entries[0];
        output.WriteLine(entry.Graph.ToString());
        output.WriteLine(entry.Forward.ToString());
        output.WriteLine(entry.Backward.ToString());
        Assert.Equal(2, ProductsInLoops(entry.Forward));
        Assert.Equal(2, ProductsInLoops(entry.Backward));
    }

    static int ProductsInLoops(LoopProgram program) => program.Body.OfType<TimeLoop>().Sum(l => l.Body.Count(s => s is Product));
}
