using Rnn.Training;

namespace Rnn.Models.Tests;

/// <summary>Sequences of a length that the declaration sets: beside the parts by themselves, by differences, with arguments that do not fit.</summary>
public sealed class RepeatTests
{
    const int Steps = 6, Batch = 3;

    [Fact]
    public void The_plan_has_the_steps_of_the_declaration()
    {
        var plan = RepeatsVector.Plan(0, 12, 2);
        Assert.Equal((12, 7), (plan.LengthOf("x"), plan.LengthOf("y")));
        Assert.Equal((12, 3), (RepeatsTwice.Plan(0, 12, 2).LengthOf("x"), RepeatsTwice.Plan(0, 12, 2).LengthOf("y")));
        using var workspace = new Workspace(plan);
        Assert.Equal([7, 7], workspace.Axis("y").Lengths.ToArray());
    }

    /// <summary>What the encoder says, by a model of its own, at every step of a decoder that is another model; it adds its bias to its sums in another order.</summary>
    [Fact]
    public void Encoder_and_decoder_do_what_they_do_alone()
    {
        var model = new RepeatsVector(seed: 2);
        var (encoder, decoder) = (new RepeatsEncoder(seed: 3), new RepeatsDecoder(seed: 4));
        Copy(model, encoder);
        Copy(model, decoder);
        float[] x = [.. Enumerable.Range(0, Steps * 5).Select(i => MathF.Sin(i))], y = new float[7 * 4], h = new float[18], expected = new float[7 * 4];
        model.Run(x, y);
        var (read, state) = (encoder.NewState(), decoder.NewState());
        encoder.Run(x, ref read, h);
        decoder.Run([.. Enumerable.Range(0, 7).SelectMany(_ => h)], ref state, expected);
        for (int i = 0; i < y.Length; i++) Assert.Equal(expected[i], y[i], 1e-6);
    }

    /// <summary>Rows of all lengths, an empty one among them, in a batch.</summary>
    [Fact]
    public void The_attribute_means_what_Repeat_means_in_equations()
    {
        using var stack = new Workspace(RepeatsVector.Plan(0, Steps, Batch));
        using var network = new Workspace(RepeatsInNetwork.Plan(0, Steps, Batch));
        var (one, other) = (new RepeatsVector(seed: 2), new RepeatsInNetwork(seed: 3));
        foreach (var p in RepeatsVector.Info.Parameters)
            other.Parameters[p.Name.Replace("Gru1", "encoder", StringComparison.Ordinal).Replace("Lstm1", "decoder", StringComparison.Ordinal).Replace("Dense1", "output", StringComparison.Ordinal)].CopyFrom(one.Parameters[p.Name].ToArray());
        Fill(stack);
        Fill(network);
        one.Forward(0, stack);
        other.Forward(0, network);
        Assert.Equal(7 * Batch * 4, stack.Port("y", PortRole.Output).Length);
        Assert.Equal(stack.Port("y", PortRole.Output).ToArray(), network.Port("y", PortRole.Output).ToArray());

        stack.Gradient("y", PortRole.Output).Fill(0.5f);
        network.Gradient("y", PortRole.Output).Fill(0.5f);
        one.Backward(0, stack);
        other.Backward(0, network);
        Assert.Equal(stack.Gradient("x", PortRole.Input).ToArray(), network.Gradient("x", PortRole.Input).ToArray());
        Assert.Contains(stack.Gradient("x", PortRole.Input).ToArray(), v => v != 0);

        static void Fill(Workspace workspace)
        {
            var x = workspace.Port("x", PortRole.Input);
            for (int i = 0; i < x.Length; i++) x[i] = MathF.Cos(i);
            ((int[])[Steps, 2, 0]).CopyTo(workspace.Lengths);
        }
    }

    [Fact]
    public void A_vector_that_nothing_changes_is_the_same_at_every_step()
    {
        var model = new RepeatsOnly(seed: 1);
        var y = new float[6];
        model.Run([0.1f, 0.2f, 0.3f, 0.4f, 0.5f], y);
        Assert.NotEqual(0, y[0]);
        Assert.Equal([.. y[..2], .. y[..2], .. y[..2]], y);
    }

    [Fact] public void Repeated_vectors_have_the_slope_of_their_differences() => CheckGradients(new RepeatsVector(seed: 1));
    [Fact] public void Two_numbers_of_steps_have_the_slope_of_their_differences() => CheckGradients(new RepeatsTwice(seed: 1));
    [Fact] public void Vectors_that_nothing_changes_have_the_slope_of_their_differences() => CheckGradients(new RepeatsOnly(seed: 1));
    [Fact] public void A_loss_on_repeated_vectors_has_the_slope_of_its_differences() => CheckGradients(new RepeatsLoss(seed: 1));

    static void CheckGradients<TModel>(TModel model) where TModel : class, IRnnModel<TModel>
    {
        var report = GradientCheck.Run(model);
        Assert.True(report.Passed, report.ToString());
    }

    [Fact]
    public void Another_number_of_outputs_is_refused() =>
        Assert.Contains("y has 24 elements; 28 are needed", Assert.Throws<ArgumentException>(() => new RepeatsVector(seed: 1).Run(new float[5], new float[24])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_summary_says_the_number_of_steps() => Assert.Contains("7 x 20", RepeatsVector.Info.ToString(), StringComparison.Ordinal);

    static void Copy<TModel, TPart>(TModel model, TPart part) where TModel : class, IRnnModel<TModel> where TPart : class, IRnnModel<TPart>
    {
        foreach (var p in TPart.Info.Parameters) part.Parameters[p.Name].CopyFrom(model.Parameters[p.Name].ToArray());
    }
}
