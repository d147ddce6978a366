namespace Rnn.Models.Tests;

/// <summary>A sequence step by step, as a run, and as a batch of one: the same bits.</summary>
[Trait("Category", "Bits")]
public sealed class StreamingTests
{
    const int Steps = 9;

    [Fact]
    public void Tokens_step_run_and_forward()
    {
        using var bench = new Workbench<SmallCharacterModel>(Steps, 1);
        Clear(bench);
        bench.Model.Forward(0, bench.Workspace);
        var tokens = bench.Workspace.Tokens("x").ToArray();
        var (stepped, ran) = (new float[Steps * 11], new float[Steps * 11]);
        var state = bench.Model.NewState();
        for (int t = 0; t < Steps; t++) bench.Model.Step(tokens[t], ref state, stepped.AsSpan(t * 11, 11));
        state = bench.Model.NewState();
        bench.Model.Run(tokens, ref state, ran);
        Same(bench, stepped, ran);
    }

    [Fact]
    public void Two_layers_step_run_and_forward()
    {
        using var bench = new Workbench<TwoLayerLstm>(Steps, 1);
        Clear(bench);
        bench.Model.Forward(0, bench.Workspace);
        var x = bench.Workspace.Port("x", PortRole.Input).ToArray();
        var (stepped, ran) = (new float[Steps * 9], new float[Steps * 9]);
        var state = bench.Model.NewState();
        for (int t = 0; t < Steps; t++) bench.Model.Step(x.AsSpan(t * 24, 24), ref state, stepped.AsSpan(t * 9, 9));
        state = bench.Model.NewState();
        bench.Model.Run(x, ref state, ran);
        Same(bench, stepped, ran);
    }

    [Fact]
    public void Gru_step_run_and_forward()
    {
        using var bench = new Workbench<GruModel>(Steps, 1);
        Clear(bench);
        bench.Model.Forward(0, bench.Workspace);
        var x = bench.Workspace.Port("x", PortRole.Input).ToArray();
        var (stepped, ran) = (new float[Steps * 3], new float[Steps * 3]);
        var state = bench.Model.NewState();
        for (int t = 0; t < Steps; t++) bench.Model.Step(x.AsSpan(t * 5, 5), ref state, stepped.AsSpan(t * 3, 3));
        state = bench.Model.NewState();
        bench.Model.Run(x, ref state, ran);
        Same(bench, stepped, ran);
    }

    [Fact]
    public void A_state_is_copied_by_assignment()
    {
        var model = new GruModel(1);
        var state = model.NewState();
        Span<float> a = stackalloc float[3], b = stackalloc float[3];
        model.Step([1, 2, 3, 4, 5], ref state, a);
        var fork = state;
        model.Step([5, 4, 3, 2, 1], ref state, a);
        model.Step([5, 4, 3, 2, 1], ref fork, b);
        Assert.True(a.SequenceEqual(b));
    }

    /// <summary>What no output of a step reads is for another entry, or for the caller, to read.</summary>
    [Fact]
    public void A_step_advances_states_that_its_own_output_does_not_read()
    {
        var model = new Watched(seed: 1);
        using var workspace = new Workspace(Watched.Plan(0, 3, 1));
        float[] x = [0.5f, -0.25f, 1];
        x.CopyTo(workspace.Port("x", PortRole.Input));
        model.Forward(0, workspace);

        var state = model.NewState();
        var y = new float[1];
        foreach (float value in x) model.Step([value], ref state, y);
        model.StepTell([1], ref state, y);
        Assert.NotEqual(0, y[0]);
        Assert.Equal(workspace.Port("h", PortRole.FinalState).ToArray(), y);
        model.StepTellBefore([1], ref state, y);
        Assert.Equal([x[1]], y);

        var again = model.NewState();
        model.Run(x, ref again, new float[3]);
        model.StepTell([1], ref again, y);
        Assert.Equal(workspace.Port("h", PortRole.FinalState).ToArray(), y);
    }

    static void Clear<TModel>(Workbench<TModel> bench) where TModel : class, IRnnModel<TModel>
    {
        foreach (var port in TModel.Info.Entries[0].Ports)
            if (port.Role == PortRole.InitialState) bench.Workspace.Port(port.Name, port.Role).Clear();
    }

    static void Same<TModel>(Workbench<TModel> bench, float[] stepped, float[] ran) where TModel : class, IRnnModel<TModel>
    {
        Assert.Equal(bench.Workspace.Port("y", PortRole.Output).ToArray(), stepped);
        Assert.Equal(stepped, ran);
    }
}
