using Rnn.Training;

namespace Rnn.Models.Tests;

/// <summary>A step of a compiled model of one layer.</summary>
delegate void Stepper<TState>(ReadOnlySpan<float> x, ref TState state, Span<float> y);

/// <summary>A compiled cell against the same class in eager mode, and its gradients against differences.</summary>
static class CellCheck
{
    /// <summary>Both checks.</summary>
    public static void Run<TModel, TState, O>(TModel model, TState state, Stepper<TState> step, ICell<D3, O> cell, params (string Option, double Value)[] options)
        where TModel : class, IRnnModel<TModel> where O : IDim
    {
        Steps(model, state, step, cell, options);
        Gradients(model);
    }

    /// <summary>Twenty steps of a stream beside those of the cell, which gets the model's parameters and the options.</summary>
    public static void Steps<TModel, TState, O>(TModel model, TState state, Stepper<TState> step, ICell<D3, O> cell, params (string Option, double Value)[] options)
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
    }

    /// <summary>Every gradient of a parameter against differences.</summary>
    public static void Gradients<TModel>(TModel model) where TModel : class, IRnnModel<TModel>
    {
        var report = GradientCheck.Run(model);
        Assert.True(report.Passed, report.ToString());
    }
}
