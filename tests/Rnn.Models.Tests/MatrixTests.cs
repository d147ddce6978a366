using System.Runtime.InteropServices;
using Rnn.Training;

namespace Rnn.Models.Tests;

/// <summary>States and values that are matrices: eager mode, finite differences, streams, allocation. Bits are in <see cref="BitTests"/>.</summary>
public sealed class MatrixTests
{
    const int Steps = 7;

    [Fact] public void Delta_rule_has_the_slope_of_its_differences() => CheckGradients(new DeltaMemory(seed: 1));
    [Fact] public void Plastic_weights_have_the_slope_of_their_differences() => CheckGradients(new PlasticModel(seed: 1));
    [Fact] public void Crossed_memories_have_the_slope_of_their_differences() => CheckGradients(new CrossedMemories(seed: 1));
    [Fact] public void Matrices_of_ports_have_the_slope_of_their_differences() => CheckGradients(new MatrixPorts(seed: 1));

    static void CheckGradients<TModel>(TModel model) where TModel : class, IRnnModel<TModel>
    {
        var report = GradientCheck.Run(model);
        Assert.True(report.Passed, report.ToString());
    }

    [Fact]
    public void Step_run_batch_and_forward_agree()
    {
        using var bench = new Workbench<DeltaMemory>(Steps, 1);
        bench.Workspace.Port("M", PortRole.InitialState).Clear();
        bench.Model.Forward(0, bench.Workspace);
        var x = bench.Workspace.Port("x", PortRole.Input).ToArray();
        var (stepped, ran, together) = (new float[Steps * 20], new float[Steps * 20], new float[Steps * 20]);
        var (state, other, states) = (bench.Model.NewState(), bench.Model.NewState(), new DeltaMemory.State[1]);
        for (int t = 0; t < Steps; t++)
        {
            bench.Model.Step(x.AsSpan(t * 5, 5), ref state, stepped.AsSpan(t * 20, 20));
            bench.Model.StepBatch(x.AsSpan(t * 5, 5), states, together.AsSpan(t * 20, 20));
        }
        bench.Model.Run(x, ref other, ran);
        Assert.Equal(bench.Workspace.Port("y", PortRole.Output).ToArray(), stepped);
        Assert.Equal(stepped, ran);
        Assert.Equal(stepped, together);
        Assert.Equal(bench.Workspace.Port("M", PortRole.FinalState).ToArray(), ((ReadOnlySpan<float>)state)[..340].ToArray());
    }

    /// <summary>Narrow are the weights of products alone; the memory is not.</summary>
    [Fact]
    public void A_stream_on_narrow_weights_keeps_its_memory_whole()
    {
        var model = new DeltaMemory(seed: 1);
        var narrow = new DeltaMemory.Int8(model);
        var (state, whole) = (model.NewState(), model.NewState());
        float[] y = new float[20], expected = new float[20];
        for (int t = 0; t < 5; t++)
        {
            float[] x = [0.5f, -1, t * 0.25f, 1, -0.125f];
            narrow.Step(x, ref state, y);
            model.Step(x, ref whole, expected);
            for (int i = 0; i < 20; i++) Assert.Equal(expected[i], y[i], 0.02);
        }
    }

    [Fact]
    public void A_stream_begins_at_the_matrix_that_is_trained()
    {
        using var bench = new Workbench<PlasticModel>(Steps, 1);
        bench.Workspace.Port("h", PortRole.InitialState).Clear();
        bench.Model.Forward(0, bench.Workspace);
        var x = bench.Workspace.Port("x", PortRole.Input).ToArray();
        var y = new float[Steps * 6];
        var state = bench.Model.NewState();
        for (int t = 0; t < Steps; t++) bench.Model.Step(x.AsSpan(t * 4, 4), ref state, y.AsSpan(t * 6, 6));
        Assert.Equal(bench.Workspace.Port("y", PortRole.Output).ToArray(), y);
    }

    [Fact]
    public void Matrices_that_no_stack_could_hold()
    {
        const int steps = 3;
        using var bench = new Workbench<LargeMemory>(steps, 1);
        bench.Pass();
        Assert.All(bench.Workspace.ParameterGradients.ToArray(), g => Assert.True(float.IsFinite(g)));
        bench.Workspace.Port("M", PortRole.InitialState).Clear();
        bench.Model.Forward(0, bench.Workspace);
        var x = bench.Workspace.Port("x", PortRole.Input).ToArray();
        var y = new float[steps * 256];
        var one = MemoryMarshal.Cast<float, LargeMemory.State>(new float[512 * 256].AsSpan());
        var many = MemoryMarshal.Cast<float, LargeMemory.State>(new float[512 * 256].AsSpan());
        for (int t = 0; t < steps; t++) bench.Model.Step(x.AsSpan(t * 3, 3), ref one[0], y.AsSpan(t * 256, 256));
        Assert.Equal(bench.Workspace.Port("y", PortRole.Output).ToArray(), y);
        for (int t = 0; t < steps; t++) bench.Model.StepBatch(x.AsSpan(t * 3, 3), many, y.AsSpan(t * 256, 256));
        Assert.Equal(bench.Workspace.Port("y", PortRole.Output).ToArray(), y);
        bench.Model.Run(x, ref many[0], y);
        long before = GC.GetAllocatedBytesForCurrentThread();
        bench.Model.Run(x, ref many[0], y);
        bench.Model.StepBatch(x.AsSpan(0, 3), many, y.AsSpan(0, 256));
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>Sixteen floats hold parts of several rows, and each is updated once.</summary>
    [Fact]
    public void Every_group_of_floats_of_a_matrix_that_is_kept_row_by_row_is_one_place()
    {
        var start = PlasticModel.Info.Parameters.Single(p => p.Name == "start");
        Assert.True(start.IsRowByRow);
        Assert.Equal([.. Enumerable.Range(0, 3).Select(i => start.Offset + 16 * i)], BlockRange.PlacesOf(start));
        Assert.Equal(Enumerable.Range(start.Offset, 36), from r in Enumerable.Range(0, 6) from c in Enumerable.Range(0, 6) select start.PositionOf(r, c));
        Assert.False(PlasticModel.Info.Parameters.Single(p => p.Name == "W").IsRowByRow);
    }

    /// <summary>A matrix of up to sixteen numbers is one group of floats, with or without padding between its rows.</summary>
    [Theory]
    [InlineData(5, 3, 1)]
    [InlineData(4, 4, 1)]
    [InlineData(2, 8, 1)]
    [InlineData(5, 4, 2)]
    public void A_small_matrix_of_rows_without_padding_takes_as_many_groups_as_it_fills(int rows, int columns, int groups)
    {
        var parameter = new ParameterInfo("start", rows, columns, false, "Zeros", Offset: 32, BlockStride: 16, Step: columns, LanesAreColumns: true);
        Assert.Equal(Enumerable.Range(0, groups).Select(i => 32 + 16 * i), BlockRange.PlacesOf(parameter));
    }
}
