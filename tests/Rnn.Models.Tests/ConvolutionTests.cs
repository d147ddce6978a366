using Rnn.Training;

namespace Rnn.Models.Tests;

/// <summary>Convolutions of images: beside plain loops, by differences, streamed, and on moving dots.</summary>
public sealed class ConvolutionTests
{
    /// <summary>Every output as the sum that the definition says, in double precision: a window of 4 has one row of zeros before the image and two after it.</summary>
    [Fact]
    public void A_convolution_is_its_definition()
    {
        var model = new TwoWindows(seed: 1);
        model.Parameters["same.b"].CopyFrom([.. Enumerable.Range(0, 17).Select(i => 0.1f * i)]);
        float[] x = [.. Enumerable.Range(0, 12).Select(i => MathF.Sin(3 * i))], same = new float[12 * 17], strided = new float[3];
        var state = model.NewState();
        model.Step(x, ref state, same, strided);
        for (int row = 0; row < 4; row++)
            for (int column = 0; column < 3; column++)
                for (int f = 0; f < 17; f++) Assert.Equal(Sum("same", 4, row - 1, column - 1, f), same[((row * 3) + column) * 17 + f], 1e-5);
        for (int f = 0; f < 3; f++) Assert.Equal(Sum("strided", 2, 0, 0, f), strided[f], 1e-5);

        double Sum(string layer, int size, int top, int left, int filter)
        {
            double sum = model.Parameters[layer + ".b"][filter, 0];
            for (int v = 0; v < size; v++)
                for (int h = 0; h < size; h++)
                    if (top + v is >= 0 and < 4 and var row && left + h is >= 0 and < 3 and var column) sum += (double)model.Parameters[layer + ".W"][filter, (v * size) + h] * x[(row * 3) + column];
            return sum;
        }
    }

    [Fact]
    public void A_stack_of_convolutions_agrees_with_eager_mode()
    {
        var model = new SmallVideo(seed: 2);
        var first = EagerTwin.Of(new ConvolutionSame<D5, D4, D2, D3, D3>(), model, "ConvolutionSame1");
        var second = EagerTwin.Of(new Convolution<D5, D4, D3, D5, D2, D2>(), model, "Convolution1");
        var lstm = EagerTwin.Of(new Lstm<D20, D6>(), model, "Lstm1");
        var output = EagerTwin.Of(new Dense<D6, D2>(), model, "Dense1");
        var state = model.NewState();
        Compare(40, x =>
        {
            var y = new float[2];
            model.Step(x, ref state, y);
            return y;
        }, x => output.Step(lstm.Step(new Vec<D20>(second.Step(Rnn.Ops.Tanh(first.Step(new(Doubles(x))))).Values))).ToArray());
    }

    [Fact]
    public void Convolutions_of_a_state_agree_with_eager_mode()
    {
        var model = new ConvolutionalState(seed: 2);
        EagerTwin.Fill(model, model, "");
        var state = model.NewState();
        Compare(12, x =>
        {
            var y = new float[24];
            model.Step(x, ref state, y);
            return y;
        }, x => model.Step(new Vec<Product<Product<D3, D4>, D1>>(Doubles(x))).ToArray());
    }

    [Fact]
    public void Products_of_matrices_agree_with_eager_mode()
    {
        var model = new TimesMatrices(seed: 2);
        EagerTwin.Fill(model, model, "");
        var state = model.NewState();
        Compare(7, x =>
        {
            var y = new float[12];
            model.Step(x.AsSpan(0, 2), x.AsSpan(2, 5), ref state, y);
            return y;
        }, x => model.Step(new Vec<D2>(Doubles(x[..2])), new Vec<D5>(Doubles(x[2..]))).ToArray());
    }

    static double[] Doubles(float[] x) => Array.ConvertAll(x, v => (double)v);

    static void Compare(int width, Func<float[], float[]> compiled, Func<float[], double[]> eager)
    {
        for (int t = 0; t < 5; t++)
        {
            float[] x = [.. Enumerable.Range(0, width).Select(i => MathF.Sin((7 * t) + (2 * i)))], found = compiled(x);
            var expected = eager(x);
            for (int i = 0; i < found.Length; i++) Assert.Equal(expected[i], found[i], 1e-5);
        }
    }

    [Fact] public void Convolutions_have_the_slope_of_their_differences() => CheckGradients(new SmallVideo(seed: 1));
    [Fact] public void Windows_have_the_slope_of_their_differences() => CheckGradients(new TwoWindows(seed: 1));
    [Fact] public void Convolutions_of_a_state_have_the_slope_of_their_differences() => CheckGradients(new ConvolutionalState(seed: 1));
    [Fact] public void Products_of_matrices_have_the_slope_of_their_differences() => CheckGradients(new TimesMatrices(seed: 1));

    static void CheckGradients<TModel>(TModel model) where TModel : class, IRnnModel<TModel>
    {
        var report = GradientCheck.Run(model);
        Assert.True(report.Passed, report.ToString());
    }

    [Fact]
    public void Streams_have_the_bits_of_the_whole_pass()
    {
        using var bench = new Workbench<ConvolutionalState>(6, 1);
        bench.Workspace.Port("h", PortRole.InitialState).Clear();
        bench.Pass();
        var state = bench.Model.NewState();
        float[] x = bench.Workspace.Port("x", PortRole.Input).ToArray(), y = new float[6 * 24];
        for (int t = 0; t < 6; t++) bench.Model.Step(x.AsSpan(12 * t, 12), ref state, y.AsSpan(24 * t, 24));
        Assert.Equal(bench.Workspace.Port("y", PortRole.Output).ToArray(), y);
    }
}
