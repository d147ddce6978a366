using Rnn.Training;

namespace Rnn.Models.Tests;

[RnnModel]
[Input(3)]
[Janet(5, Beta = 0.5)]
public partial class JanetModel;

[RnnModel]
[Input(3)]
[Scrn(5, 2, Alpha = 0.9)]
public partial class ScrnModel;

[RnnModel]
[Input(3)]
[MinGru(5)]
public partial class MinGruModel;

/// <summary>Cells without reference vectors, compiled: what they compute against the same class in eager mode, their gradients against differences.</summary>
public class CellTests
{
    delegate void Stepper<TState>(ReadOnlySpan<float> x, ref TState state, Span<float> y);

    [Fact]
    public void Janet()
    {
        var model = new JanetModel(seed: 2);
        Check<JanetModel, JanetModel.State, D5>(model, model.NewState(), model.Step, new Janet<D3, D5>(), ("beta", 0.5));
    }

    [Fact]
    public void Scrn()
    {
        var model = new ScrnModel(seed: 2);
        Check<ScrnModel, ScrnModel.State, Sum<D5, D2>>(model, model.NewState(), model.Step, new Scrn<D3, D5, D2>(), ("alpha", 0.9));
    }

    [Fact]
    public void MinGru()
    {
        var model = new MinGruModel(seed: 2);
        Check<MinGruModel, MinGruModel.State, D5>(model, model.NewState(), model.Step, new MinGru<D3, D5>());
    }

    static void Check<TModel, TState, O>(TModel model, TState state, Stepper<TState> step, ICell<D3, O> cell, params (string Option, double Value)[] options)
        where TModel : class, IRnnModel<TModel> where O : IDim
    {
        foreach (var (option, value) in options) EagerTwin.SetOption(cell, option, value);
        EagerTwin.Fill(cell, model, TModel.Info.Parameters[0].Name.Split('.')[0]);

        float[] y = new float[O.Size];
        for (int t = 0; t < 20; t++)
        {
            float[] x = [MathF.Sin(t), MathF.Cos(2 * t), 0.3f * (t % 5)];
            step(x, ref state, y);
            double[] expected = cell.Step(new Vec<D3>(x[0], x[1], x[2])).ToArray();
            for (int i = 0; i < y.Length; i++) Assert.Equal(expected[i], y[i], 1e-5);
        }

        var report = GradientCheck.Run(model);
        Assert.True(report.Passed, report.ToString());
    }
}
