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

        AssertNothing(Everything);
    }

    [Fact]
    public void Nothing_is_allocated_for_a_second_axis()
    {
        using var bench = new Workbench<AttendsBefore>(Steps, 4, threads: 2);
        var model = new StreamingTranslator(seed: 1);
        var (state, source, x, y) = (model.NewState(), new int[Steps], new float[4], new float[5]);
        AssertNothing(() =>
        {
            bench.Pass();
            model.RunEncode(source, ref state);
            model.StepDecode(x, ref state, y);
        });
    }

    [Fact]
    public void Nothing_is_allocated_for_memories_that_grow()
    {
        using var bench = new Workbench<ReadsItsPast>(Steps, 4, threads: 2);
        var model = new ReadsItsPast(seed: 1);
        var (x, y) = (new float[5 * Steps], new float[4 * Steps]);
        AssertNothing(() =>
        {
            bench.Pass();
            var state = model.NewState();
            model.Run(x, ref state, y);
            model.Step(x.AsSpan(0, 5), ref state, y.AsSpan(0, 4));
        });
    }

    [Fact]
    public void Nothing_is_allocated_for_what_tokens_choose()
    {
        using var bench = new Workbench<PointerNetwork>(Steps, 4, threads: 2);
        var model = new PointerNetwork(seed: 1);
        var (state, source, loss, weights) = (model.NewState(), new float[4], new float[1], new float[12]);
        AssertNothing(() =>
        {
            bench.Pass();
            model.RunEncode(source, ref state);
            model.StepPoint(0, 1, ref state, loss, weights);
        });
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        using var bench = new Workbench<SmallCharacterModel>(Steps, 4, threads: 2);
        var optimizer = new Adam(0.01f);
        var tokens = bench.Workspace.Tokens("x").ToArray();
        var outputs = new float[tokens.Length * 11];
        var state = bench.Model.NewState();
        optimizer.Attach(SmallCharacterModel.Info.BlockFloats);
        var ranges = BlockRange.Trainable(SmallCharacterModel.Info);
        AssertNothing(() =>
        {
            bench.Pass();
            optimizer.Update(bench.Model.Parameters.Values, bench.Workspace.ParameterGradients, ranges, 1);
            bench.Model.Run(tokens, ref state, outputs);
            for (int t = 0; t < tokens.Length; t++) bench.Model.Step(tokens[t], ref state, outputs.AsSpan(0, 11));
        });
    }

    /// <summary>
    /// The fewest bytes of several rounds: what is allocated by the code under test is allocated in every one of them, what the runner or the JIT
    /// allocates meanwhile is not.
    /// </summary>
    static void AssertNothing(Action everything)
    {
        everything();
        everything();
        long fewest = long.MaxValue;
        for (int round = 0; round < 7; round++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            everything();
            fewest = Math.Min(fewest, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        Assert.Equal(0, fewest);
    }
}
