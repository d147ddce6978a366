using Rnn.Training;

namespace Rnn.Models.Tests;

/// <summary>Entries over several sequences: slopes, empty memories, plans and mistakes. Bits are in <see cref="BitTests"/>.</summary>
public sealed class AttentionTests
{
    [Fact] public void Handing_over_has_the_slope_of_its_differences() => CheckGradients(new HandsOver(seed: 1));

    /// <summary>Scores that differ, so that slopes are well above the rounding of differences.</summary>
    [Fact]
    public void Attention_before_the_cell_has_the_slope_of_its_differences()
    {
        var model = new AttendsBefore(seed: 1);
        var va = model.Parameters["attend.va"].ToArray();
        for (int i = 0; i < va.Length; i++) va[i] *= 6;
        model.Parameters["attend.va"].CopyFrom(va);
        CheckGradients(model);
    }

    [Fact] public void Attention_after_the_cell_has_the_slope_of_its_differences() => CheckGradients(new AttendsAfter(seed: 1));
    [Fact] public void Attention_by_a_network_has_the_slope_of_its_differences() => CheckGradients(new ScoresByNetwork(seed: 1));
    [Fact] public void Attention_to_itself_has_the_slope_of_its_differences() => CheckGradients(new AttendsToItself(seed: 1));

    [Fact] public void Attention_of_words_to_themselves_has_the_slope_of_its_differences() => CheckGradients(new AttendsToWords(seed: 1));

    static void CheckGradients<TModel>(TModel model) where TModel : class, IRnnModel<TModel>
    {
        var report = GradientCheck.Run(model);
        Assert.True(report.Passed, report.ToString());
    }

    [Fact]
    public void An_empty_memory_reads_as_zero()
    {
        using var bench = new Workbench<ScoresByNetwork>(4, 3, lengths: [4, 2, 0]);
        int[] lengths = [0, 3, 2];
        lengths.CopyTo(bench.Workspace.Axis("memory").Lengths);
        bench.Workspace.PoisonScratch();
        bench.Pass();
        var y = bench.Workspace.Port("y", PortRole.Output);
        for (int t = 0; t < 4; t++) Assert.All(y.Slice(t * 12, 4).ToArray(), v => Assert.Equal(0, v));
        Assert.All(y.ToArray(), v => Assert.True(float.IsFinite(v)));
        Assert.All(bench.Workspace.ParameterGradients.ToArray(), v => Assert.True(float.IsFinite(v)));
        Assert.All(bench.Workspace.Gradient("memory", PortRole.Input).ToArray(), v => Assert.True(float.IsFinite(v)));
        bench.Workspace.Axis("query").Lengths.Clear();
        bench.Pass();
        Assert.All(bench.Workspace.Gradient("memory", PortRole.Input).ToArray(), v => Assert.Equal(0, v));
        Assert.All(bench.Workspace.ParameterGradients.ToArray(), v => Assert.Equal(0, v));
    }

    [Fact]
    public void Each_axis_has_a_capacity_a_length_and_a_mask_of_its_own()
    {
        var plan = AttendsBefore.Plan(0, 6, 2).With("given", 3);
        Assert.Equal(["source", "given"], plan.Axes);
        using var workspace = new Workspace(plan);
        Assert.Equal((6, 3), (workspace.Length, workspace.Axis("given").Length));
        Assert.Equal(3 * 2 * 5, workspace.Port("y", PortRole.Output).Length);
        workspace.Axis("given").Length = 2;
        Assert.Equal(6 * 2, workspace.Tokens("source").Length);
        Assert.Equal(2 * 2 * 4, workspace.Port("given", PortRole.Input).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => workspace.Axis("given").Length = 4);
        Assert.Contains("source, given", Assert.Throws<ArgumentException>(() => workspace.Axis("target")).Message, StringComparison.Ordinal);
        Assert.True(AttendsBefore.Plan(0, 6, 2).With("given", 60).Bytes > plan.Bytes);
    }

    [Fact]
    public void A_mask_on_either_axis_is_the_same_as_the_steps_without_the_holes()
    {
        var model = new AttendsBefore(seed: 2);
        using var masked = new Workspace(AttendsBefore.Plan(0, 5, 1));
        using var dense = new Workspace(AttendsBefore.Plan(0, 3, 1).With("given", 2));
        int[] tokens = [1, 8, 4, 0, 7];
        tokens.CopyTo(masked.Tokens("source"));
        ((int[])[1, 4, 7]).CopyTo(dense.Tokens("source"));
        masked.SetMask([true, false, true, false, true]);
        masked.Axis("given").SetMask([false, true, false, true, false]);
        for (int i = 0; i < 20; i++) masked.Port("given", PortRole.Input)[i] = 0.1f * i;
        for (int i = 0; i < 4; i++) (dense.Port("given", PortRole.Input)[i], dense.Port("given", PortRole.Input)[4 + i]) = (0.1f * (4 + i), 0.1f * (12 + i));
        model.Forward(0, masked);
        model.Forward(0, dense);
        float[] found = [.. masked.Port("y", PortRole.Output).Slice(5, 5), .. masked.Port("y", PortRole.Output).Slice(15, 5)];
        Assert.Equal(dense.Port("y", PortRole.Output).ToArray(), found);
    }

    [Fact]
    public void Run_takes_sequences_of_different_lengths()
    {
        var model = new HandsOver(seed: 3);
        using var workspace = new Workspace(HandsOver.Plan(0, 4, 1).With("given", 2));
        int[] source = [1, 2, 3, 4];
        float[] given = [0.1f, 0.2f, 0.3f, -0.1f, -0.2f, -0.3f], y = new float[8];
        source.CopyTo(workspace.Tokens("source"));
        given.CopyTo(workspace.Port("given", PortRole.Input));
        model.Forward(0, workspace);
        model.Run(source, given, y);
        Assert.Equal(workspace.Port("y", PortRole.Output).ToArray(), y);
    }

    [Fact]
    public void Nothing_is_computed_from_rows_that_have_no_step()
    {
        using var bench = new Workbench<HandsOver>(4, 2, lengths: [0, 0]);
        bench.Workspace.Axis("given").Lengths.Clear();
        bench.Workspace.PoisonScratch();
        bench.Pass();
        Assert.All(bench.Workspace.Port("y", PortRole.Output).ToArray(), v => Assert.Equal(0, v));
        Assert.All(bench.Workspace.ParameterGradients.ToArray(), v => Assert.Equal(0, v));
    }

    [Fact]
    public void A_stream_reads_the_memory_that_encode_left_with_the_bits_of_the_whole_pass()
    {
        var model = new StreamingTranslator(seed: 4);
        for (int length = 1; length <= 12; length += 11)
        {
            using var workspace = new Workspace(StreamingTranslator.Plan(0, length, 1).With("given", 3));
            var source = Enumerable.Range(0, length).Select(i => i * 5 % 9).ToArray();
            var given = Enumerable.Range(0, 12).Select(i => 0.3f * (i % 5) - 0.5f).ToArray();
            source.CopyTo(workspace.Tokens("source"));
            given.CopyTo(workspace.Port("given", PortRole.Input));
            model.Forward(0, workspace);
            var expected = workspace.Port("y", PortRole.Output).ToArray();

            var state = model.NewState();
            model.RunEncode(source, ref state);
            var fork = state;
            float[] y = new float[15], again = new float[15];
            for (int t = 0; t < 3; t++) model.StepDecode(given.AsSpan(4 * t, 4), ref state, y.AsSpan(5 * t, 5));
            model.RunDecode(given, ref fork, again);
            Assert.Equal(expected, y);
            Assert.Equal(expected, again);
        }
    }

    [Fact]
    public void A_memory_of_no_steps_is_zero_whatever_was_there_before()
    {
        var model = new StreamingTranslator(seed: 4);
        using var workspace = new Workspace(StreamingTranslator.Plan(1, 4, 2));
        workspace.Tokens("source").Fill(3);
        model.Forward(1, workspace);
        Assert.Contains(workspace.Port("memory", PortRole.FinalState).ToArray(), v => v != 0);
        workspace.Gradient("memory", PortRole.FinalState).Fill(1);
        workspace.Lengths.Clear();
        model.Forward(1, workspace);
        Assert.All(workspace.Port("memory", PortRole.FinalState).ToArray(), v => Assert.Equal(0, v));
        Assert.All(workspace.Gradient("memory", PortRole.FinalState).ToArray(), v => Assert.Equal(1, v));
    }

    [Fact]
    public void A_stream_without_a_memory_reads_zero()
    {
        var model = new StreamingTranslator(seed: 4);
        var state = model.NewState();
        var y = new float[5];
        model.StepDecode(new float[4], ref state, y);
        Assert.All(y, v => Assert.True(float.IsFinite(v)));
    }

    [Fact]
    public void A_sequence_longer_than_the_state_keeps_is_refused_and_leaves_the_state_alone()
    {
        var model = new StreamingTranslator(seed: 4);
        var state = model.NewState();
        model.RunEncode([1, 2, 3], ref state);
        var before = ((ReadOnlySpan<float>)state).ToArray();
        Assert.Contains("MaxLength", Assert.Throws<ArgumentOutOfRangeException>(() => model.RunEncode(new int[13], ref state)).Message, StringComparison.Ordinal);
        Assert.Equal(before, ((ReadOnlySpan<float>)state).ToArray());
    }

    [Fact]
    public void A_step_tells_the_weights_of_its_read()
    {
        var model = new StreamingTranslator(seed: 4);
        var state = model.NewState();
        model.RunEncode([1, 2, 3, 4, 5], ref state);
        var fork = state;
        float[] x = [0.1f, 0.2f, -0.3f, 0.4f], y = new float[5], expected = new float[5], weights = Enumerable.Repeat(float.NaN, 12).ToArray();
        model.StepDecode(x, ref fork, expected);
        model.StepLook(x, ref state, y, weights);
        Assert.Equal(expected, y);
        Assert.Equal(1, weights[..5].Sum(), 1e-5);
        Assert.All(weights[..5], w => Assert.InRange(w, 0.01f, 1f));
        Assert.All(weights[5..], w => Assert.Equal(0, w));
    }
}
