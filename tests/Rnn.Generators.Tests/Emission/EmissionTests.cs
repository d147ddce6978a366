using Rnn.Generators.Tests.Compiler;

namespace Rnn.Generators.Tests.Emission;

/// <summary>Emitted code against the interpretation of the loop programs it was written from.</summary>
public sealed class EmissionTests
{
    [Theory]
    [InlineData(3, 20, 1)]
    [InlineData(8, 16, 8)]
    [InlineData(32, 128, 40)]
    [InlineData(5, 50, 17)]
    public void Passes_of_hand_written_programs(int inputs, int hidden, int outputs) => EmittedModel.CheckPasses(new HandWrittenLstm(inputs, hidden, outputs).Model, 1, 2, 3);

    [Theory]
    [InlineData(3, 20, 1)]
    [InlineData(32, 128, 40)]
    public void Streaming_of_hand_written_programs(int inputs, int hidden, int outputs) => EmittedModel.CheckStreaming(new HandWrittenLstm(inputs, hidden, outputs).Model);

    public static TheoryData<string> All => [.. LoweredProgramTests.Models.Keys];

    public static TheoryData<string> OneAxis => [.. LoweredProgramTests.Models.Where(m => m.Value().Graph.Axes.Count == 1).Select(m => m.Key)];

    [Theory, MemberData(nameof(All))]
    public void Passes_of_lowered_graphs(string name) => EmittedModel.CheckPasses(CompiledGraph.Lower(LoweredProgramTests.Models[name]()), 1, 3);

    [Theory, MemberData(nameof(OneAxis))]
    public void Streaming_of_lowered_graphs(string name)
    {
        var model = CompiledGraph.Lower(LoweredProgramTests.Models[name]());
        var roles = model.Entries[0].Ports.Select(p => p.Role).ToList();
        if (roles.Count(r => r == Ir.PortRole.Input) == 1 && roles.Count(r => r == Ir.PortRole.Output) == 1) EmittedModel.CheckStreaming(model);
    }
}
