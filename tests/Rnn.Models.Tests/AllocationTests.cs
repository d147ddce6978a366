using Rnn.Training;

namespace Rnn.Models.Tests;

/// <summary>Counts every byte of the process, so it runs when no other test does.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    const int Steps = 9;

    [Fact]
    public void Nothing_is_allocated_for_matrices()
    {
        using var bench = new Workbench<DeltaMemory>(Steps, 4, threads: 2);
        var x = bench.Workspace.Port("x", PortRole.Input).ToArray();
        var (y, states) = (new float[4 * Steps * 20], new DeltaMemory.State[2]);
        void Everything()
        {
            bench.Pass();
            bench.Model.Run(x, ref states[0], y);
            bench.Model.Step(x.AsSpan(0, 5), ref states[0], y.AsSpan(0, 20));
            bench.Model.StepBatch(x.AsSpan(0, 10), states, y.AsSpan(0, 40));
        }

        Everything();
        Everything();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int i = 0; i < 5; i++) Everything();
        Assert.Equal(0, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        using var bench = new Workbench<SmallCharacterModel>(Steps, 4, threads: 2);
        var optimizer = new Adam(0.01f);
        var tokens = bench.Workspace.Tokens("x").ToArray();
        var outputs = new float[tokens.Length * 11];
        var state = bench.Model.NewState();
        void Everything()
        {
            bench.Update(optimizer, 1);
            bench.Model.Run(tokens, ref state, outputs);
            for (int t = 0; t < tokens.Length; t++) bench.Model.Step(tokens[t], ref state, outputs.AsSpan(0, 11));
        }

        Everything();
        Everything();
        var ranges = BlockRange.Trainable(SmallCharacterModel.Info);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int i = 0; i < 5; i++)
        {
            bench.Pass();
            optimizer.Update(bench.Model.Parameters.Values, bench.Workspace.ParameterGradients, ranges, 1);
            bench.Model.Run(tokens, ref state, outputs);
            for (int t = 0; t < tokens.Length; t++) bench.Model.Step(tokens[t], ref state, outputs.AsSpan(0, 11));
        }
        Assert.Equal(0, GC.GetTotalAllocatedBytes(precise: true) - before);
    }
}
