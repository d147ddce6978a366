using Rnn.Training;

namespace Rnn.Models.Tests;

/// <summary>What a stack's attributes say beyond the cells: trained starts, tied matrices, frozen layers; by streaming and by finite differences.</summary>
[Trait("Category", "Bits")]
public sealed class StackAttributeTests
{
    const int Steps = 9;

    [Fact]
    public void A_stream_begins_at_the_parameter()
    {
        var model = new LearnedStartModel(3);
        Assert.Equal(model.Parameters["LearnedStart1.h0"].ToArray(), Floats(model.NewState()));
        model.Parameters["LearnedStart1.h0"].CopyFrom([.. Enumerable.Range(1, 19).Select(i => 0.1f * i)]);
        Assert.Equal(model.Parameters["LearnedStart1.h0"].ToArray(), Floats(model.NewState()));

        static float[] Floats(LearnedStartModel.State state)
        {
            Span<float> floats = state;
            return [.. floats.ToArray().Where(f => f != 0)];
        }
    }

    [Fact]
    public void Parameters_that_start_states_step_run_and_forward()
    {
        using var bench = new Workbench<LearnedStartModel>(Steps, 1);
        var (x, y) = Forward(bench);
        var (stepped, ran) = (new float[y.Length], new float[y.Length]);
        var state = bench.Model.NewState();
        for (int t = 0; t < Steps; t++) bench.Model.Step(x.AsSpan(t * 5, 5), ref state, stepped.AsSpan(t * 3, 3));
        state = bench.Model.NewState();
        bench.Model.Run(x, ref state, ran);
        Assert.Equal(y, stepped);
        Assert.Equal(y, ran);
    }

    [Fact]
    public void Trained_states_of_a_layer_step_run_and_forward()
    {
        using var bench = new Workbench<TrainedStateModel>(Steps, 1);
        foreach (var name in (string[])["Lstm1.h0", "Lstm1.c0"]) bench.Model.Parameters[name].CopyFrom([.. Enumerable.Range(0, 18).Select(i => 0.05f * (i - 7))]);
        var (x, y) = Forward(bench);
        var (stepped, ran) = (new float[y.Length], new float[y.Length]);
        var state = bench.Model.NewState();
        for (int t = 0; t < Steps; t++) bench.Model.Step(x.AsSpan(t * 5, 5), ref state, stepped.AsSpan(t * 3, 3));
        state = bench.Model.NewState();
        bench.Model.Run(x, ref state, ran);
        Assert.Equal(y, stepped);
        Assert.Equal(y, ran);
    }

    [Fact]
    public void Gradients_of_a_start_that_a_cell_declares() => AgreeWithDifferences<LearnedStartModel>();

    [Fact]
    public void Gradients_of_a_start_that_the_layer_asks_for() => AgreeWithDifferences<TrainedStateModel>();

    [Fact]
    public void Gradients_of_a_tied_matrix_are_the_sum_of_both_uses() => AgreeWithDifferences<TiedModel>();

    [Fact]
    public void Gradients_beside_a_frozen_layer() => AgreeWithDifferences<FrozenModel>();

    [Fact]
    public void A_tied_matrix_is_counted_once() =>
        Assert.Equal(21 * 17 + (6 * 17 * 17 + 6 * 17) + 21, TiedModel.Info.Parameters.Sum(p => p.Count));

    [Fact]
    public void A_frozen_layer_stays_as_it_is()
    {
        using var bench = new Workbench<FrozenModel>(Steps, 3);
        var before = FrozenModel.Info.Parameters.ToDictionary(p => p.Name, p => bench.Model.Parameters[p.Name].ToArray());
        bench.Update(new AdamW(0.01f, weightDecay: 0.1f), 3);
        foreach (var parameter in FrozenModel.Info.Parameters)
        {
            Assert.Equal(parameter.Name.StartsWith("Gru1.", StringComparison.Ordinal), parameter.Frozen);
            Assert.Equal(parameter.Frozen, before[parameter.Name].AsSpan().SequenceEqual(bench.Model.Parameters[parameter.Name].ToArray()));
        }
        Assert.Equal(FrozenModel.Info.Parameters.Sum(p => (long)p.Count) - (3 * 6 * 4 + 3 * 6 * 6 + 6 * 6), FrozenModel.Info.TrainedCount);
    }

    static (float[] X, float[] Y) Forward<TModel>(Workbench<TModel> bench) where TModel : class, IRnnModel<TModel>
    {
        foreach (var port in TModel.Info.Entries[0].Ports)
            if (port.Role == PortRole.InitialState) bench.Workspace.Port(port.Name, port.Role).Clear();
        bench.Model.Forward(0, bench.Workspace);
        return (bench.Workspace.Port("x", PortRole.Input).ToArray(), bench.Workspace.Port("y", PortRole.Output).ToArray());
    }

    /// <summary>Central differences of the sum of what leaves, weighted by the gradients handed in; rows of several lengths.</summary>
    static void AgreeWithDifferences<TModel>() where TModel : class, IRnnModel<TModel>
    {
        const float Step = 1f / 128;
        using var bench = new Workbench<TModel>(Steps, 3, lengths: [Steps, 1, 4]);
        bench.Pass();
        foreach (var parameter in TModel.Info.Parameters)
        {
            var view = bench.Model.Parameters[parameter.Name];
            var gradient = new float[parameter.Count];
            ParameterView.Gather(parameter, bench.Workspace.ParameterGradients, gradient);
            if (parameter.Frozen) Assert.All(gradient, g => Assert.Equal(0, g));
            if (parameter.Frozen) continue;
            var values = view.ToArray();
            for (int i = 0; i < values.Length; i += 1 + values.Length / 24)
            {
                double slope = (Loss(values, i, Step) - Loss(values, i, -Step)) / (2 * Step);
                view.CopyFrom(values);
                Assert.True(Math.Abs(slope - gradient[i]) <= 2e-3 * Math.Max(1, Math.Abs(slope)), $"{parameter.Name}[{i}]: {gradient[i]} and by differences {slope}");
            }

            double Loss(float[] at, int i, float by)
            {
                var moved = (float[])at.Clone();
                moved[i] += by;
                view.CopyFrom(moved);
                bench.Model.Forward(0, bench.Workspace);
                double sum = 0;
                foreach (var port in TModel.Info.Entries[0].Ports.Where(p => p.Role is PortRole.Output or PortRole.FinalState))
                {
                    var value = bench.Workspace.Port(port.Name, port.Role);
                    var weight = bench.Workspace.Gradient(port.Name, port.Role);
                    for (int k = 0; k < value.Length; k++) sum += (double)value[k] * weight[k];
                }
                return sum;
            }
        }
    }
}
