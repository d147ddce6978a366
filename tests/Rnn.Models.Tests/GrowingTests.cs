using Rnn.Training;

namespace Rnn.Models.Tests;

/// <summary>Memories that grow in their own scan: eager mode, slopes, streams and mistakes. Bits are in <see cref="BitTests"/>.</summary>
public sealed class GrowingTests
{
    [Fact] public void A_memory_that_its_own_reads_fill_has_the_slope_of_its_differences() => CheckGradients(new ReadsItsPast(seed: 1));
    [Fact] public void Keys_and_values_that_grow_together_have_the_slope_of_their_differences() => CheckGradients(new CausalReader(seed: 1));

    [Fact] public void Words_that_look_at_earlier_ones_have_the_slope_of_their_differences() => CheckGradients(new ReadsEarlierWords(seed: 1));

    [Fact] public void Numbers_spread_over_vectors_have_the_slope_of_their_differences() => CheckGradients(new SpreadsNumbers(seed: 1));

    [Fact]
    public void Windows_of_a_stream_cannot_carry_a_memory_that_grows()
    {
        using var trainer = new Trainer<ReadsEarlierWords>(new ReadsEarlierWords(seed: 1), Loss.SoftmaxCrossEntropy, new Adam(0.01f), new TrainingOptions { SequenceLength = 5, BatchSize = 2 });
        var data = new TokenStreams([.. Enumerable.Range(0, 200).Select(i => i * 5 % 9)]);
        Assert.Contains("\"earlier\" grows", Assert.Throws<InvalidTrainingDataException>(() => trainer.Fit(data, 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_stream_with_the_bits_of_the_pass()
    {
        using var bench = FromZero<ReadsEarlierWords>(12, 1);
        var stepped = new float[9 * 12];
        var state = bench.Model.NewState();
        for (int t = 0; t < 12; t++) bench.Model.Step(bench.Workspace.Tokens("k")[t], ref state, stepped.AsSpan(9 * t, 9));
        Assert.Equal(bench.Workspace.Port("y", PortRole.Output).ToArray(), stepped);
    }

    [Fact] public void Numbers_and_vectors_that_grow_side_by_side_in_a_stack_have_the_slope_of_their_differences() => CheckGradients(new ReadsLevels(seed: 1));

    [Fact]
    public void Memories_of_both_directions_have_the_slope_of_their_differences()
    {
        var model = new ReadsBothPasts(seed: 1);
        foreach (var name in new[] { "f.attend.va", "b.attend.va" })
        {
            var va = model.Parameters[name].ToArray();
            for (int i = 0; i < va.Length; i++) va[i] *= 6;      // scores that differ, so that slopes are well above the rounding of differences
            model.Parameters[name].CopyFrom(va);
        }
        CheckGradients(model);
    }

    static void CheckGradients<TModel>(TModel model) where TModel : class, IRnnModel<TModel>
    {
        var report = GradientCheck.Run(model);
        Assert.True(report.Passed, report.ToString());
    }

    [Fact]
    public void It_computes_what_eager_mode_computes()
    {
        using var bench = FromZero<ReadsItsPast>(12, 3, [12, 1, 7]);
        for (int row = 0; row < 3; row++)
        {
            var eager = EagerTwin.Of(new ReadsItsPast(seed: 1), bench.Model, "");
            for (int t = 0; t < bench.Workspace.Lengths[row]; t++)
            {
                var y = eager.Step(new Vec<D5>(Numbers(bench.Workspace.Port("x", PortRole.Input).Slice((t * 3 + row) * 5, 5))));
                for (int i = 0; i < 4; i++) Assert.Equal(y[i].Value, bench.Workspace.Port("y", PortRole.Output)[(t * 3 + row) * 4 + i], 1e-5);
            }
        }
    }

    [Fact]
    public void From_both_ends_it_computes_what_eager_mode_computes()
    {
        using var bench = FromZero<ReadsBothPasts>(9, 3, [9, 1, 5]);
        for (int row = 0; row < 3; row++)
        {
            var eager = EagerTwin.Of(new ReadsBothPasts(seed: 1), bench.Model, "");
            int length = bench.Workspace.Lengths[row];
            var x = new Seq<Vec<D5>>(Enumerable.Range(0, length).Select(t => new Vec<D5>(Numbers(bench.Workspace.Port("x", PortRole.Input).Slice((t * 3 + row) * 5, 5)))).ToArray());
            var y = eager.Forward(x);
            for (int t = 0; t < length; t++)
                for (int i = 0; i < 4; i++) Assert.Equal(y[t][i].Value, bench.Workspace.Port("y", PortRole.Output)[(t * 3 + row) * 4 + i], 1e-5);
        }
    }

    static double[] Numbers(ReadOnlySpan<float> floats) => Array.ConvertAll(floats.ToArray(), v => (double)v);

    static Workbench<TModel> FromZero<TModel>(int length, int batch, int[]? lengths = null) where TModel : class, IRnnModel<TModel>
    {
        var bench = new Workbench<TModel>(length, batch, lengths: lengths);
        foreach (var port in TModel.Info.Entries[0].Ports)
            if (port.Role == PortRole.InitialState) bench.Workspace.Port(port.Name, port.Role).Clear();
        bench.Pass();
        return bench;
    }

    [Fact]
    public void A_stream_has_the_bits_of_the_pass_and_leaves_the_memory_of_the_pass()
    {
        using var bench = FromZero<ReadsItsPast>(12, 1);
        var x = bench.Workspace.Port("x", PortRole.Input).ToArray();
        float[] stepped = new float[48], ran = new float[48];
        var state = bench.Model.NewState();
        for (int t = 0; t < 12; t++) bench.Model.Step(x.AsSpan(5 * t, 5), ref state, stepped.AsSpan(4 * t, 4));
        Assert.Equal(bench.Workspace.Port("y", PortRole.Output).ToArray(), stepped);
        var other = bench.Model.NewState();
        bench.Model.Run(x, ref other, ran);
        Assert.Equal(stepped, ran);
        Assert.Equal(((ReadOnlySpan<float>)state).ToArray(), ((ReadOnlySpan<float>)other).ToArray());
    }

    [Fact]
    public void A_stream_tells_the_weights_of_its_reads()
    {
        using var bench = FromZero<CausalReader>(12, 1);
        var state = bench.Model.NewState();
        float[] y = new float[20], weights = new float[12];
        for (int t = 0; t < 12; t++)
        {
            bench.Model.Step(bench.Workspace.Port("x", PortRole.Input).Slice(5 * t, 5), ref state, y, weights);
            Assert.Equal(bench.Workspace.Port("y", PortRole.Output).Slice(20 * t, 20).ToArray(), y);
            Assert.Equal(t == 0 ? 0 : 1, weights[..t].Sum(), 1e-5);
            Assert.All(weights[t..], w => Assert.Equal(0, w));
        }
    }

    [Fact]
    public void A_stream_beyond_what_its_state_keeps_is_refused_and_leaves_the_state_alone()
    {
        var model = new ReadsItsPast(seed: 1);
        var state = model.NewState();
        model.Run(new float[60], ref state, new float[48]);
        var before = ((ReadOnlySpan<float>)state).ToArray();
        Assert.Contains("[MaxLength(12)]", Assert.Throws<InvalidOperationException>(() => model.Step(new float[5], ref state, new float[4])).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => model.Run(new float[5], ref state, new float[4]));
        Assert.Equal(before, ((ReadOnlySpan<float>)state).ToArray());
    }

    /// <summary>What a workspace holds from earlier passes is nothing to this one, behind the step where a read ends either.</summary>
    [Fact]
    public void A_pass_over_garbage_has_the_bits_of_a_pass_over_zeros()
    {
        Check<ReadsItsPast>();
        Check<CausalReader>();
        Check<ReadsBothPasts>();
        Check<ReadsLevels>();

        static void Check<TModel>() where TModel : class, IRnnModel<TModel>
        {
            using var bench = new Workbench<TModel>(9, 3, lengths: [9, 1, 5]);
            bench.Pass();
            var (y, gradients) = (Outputs(bench), bench.Workspace.ParameterGradients.ToArray());
            bench.Workspace.PoisonScratch();
            bench.Pass();
            Assert.Equal(y, Outputs(bench));
            Assert.Equal(gradients, bench.Workspace.ParameterGradients.ToArray());
        }

        static float[] Outputs<TModel>(Workbench<TModel> bench) where TModel : class, IRnnModel<TModel> => bench.Workspace.Port("y", PortRole.Output).ToArray();
    }

    [Fact]
    public void Memories_of_different_lengths_are_not_read_together()
    {
        var model = new Listens(seed: 1);
        var state = model.NewState();
        float[] x = [1, 2, 3], y = new float[3];
        model.Step(x, ref state, y);
        model.Step(x, ref state, y);
        Assert.Equal([1 * MathF.Tanh(1), 2 * MathF.Tanh(2), 3 * MathF.Tanh(3)], y.Select(v => v), (a, b) => Math.Abs(a - b) < 1e-6);
        model.StepListen(x, ref state, y);
        Assert.Equal([2f, 4, 6], y);
        Assert.Contains("heard has 3 steps and said 2", Assert.Throws<InvalidOperationException>(() => model.Step(x, ref state, y)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_without_steps_remember_nothing()
    {
        using var bench = new Workbench<ReadsBothPasts>(4, 3, lengths: [4, 0, 1]);
        bench.Workspace.PoisonScratch();
        bench.Pass();
        Assert.All(bench.Workspace.Port("y", PortRole.Output).ToArray(), v => Assert.True(float.IsFinite(v)));
        Assert.All(bench.Workspace.ParameterGradients.ToArray(), v => Assert.True(float.IsFinite(v)));
        for (int t = 0; t < 4; t++) Assert.All(bench.Workspace.Gradient("x", PortRole.Input).Slice((t * 3 + 1) * 5, 5).ToArray(), v => Assert.Equal(0, v));
    }
}
