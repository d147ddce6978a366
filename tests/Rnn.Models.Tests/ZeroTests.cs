using Rnn.Training;
using static Rnn.Ops;

namespace Rnn.Models.Tests;

/// <summary>Reads its state, zero at first, by length and angle.</summary>
[RnnCell]
public sealed partial class LengthCell<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> W;
    [State] public Vec<H> h;

    public Vec<H> Step(Vec<I> x)
    {
        var a = Tanh(W * x);
        return h = a + Norm(h) * a + CosineSimilarity(h, a) * a;
    }
}

[RnnModel]
[Input(3)]
[Recurrent(typeof(LengthCell<,>), 4)]
public partial class LengthModel;

/// <summary>Powers of what is zero half of the time.</summary>
[RnnModel]
public partial class PowerModel
{
    Mat<D4, D3> W;
    Vec<D4> p;

    public Vec<D4> Step(Vec<D3> x)
    {
        var a = W * x;
        var b = Relu(a);
        return Pow(b, 3) + Pow(b, 1.5) + Pow(a, 5) + Pow(b, 0) + 0.1 * Pow(b + 0.5, 2.5) * p;
    }
}

/// <summary>Where a root or a logarithm meets zero, gradients are numbers.</summary>
public class ZeroTests
{
    [Fact]
    public void A_zero_vector_has_length_zero_and_gradient_zero()
    {
        using var bench = new Workbench<LengthModel>(3, 2);
        bench.Workspace.Port("LengthCell1.h", PortRole.InitialState).Clear();
        bench.Pass();
        Assert.All(bench.Workspace.ParameterGradients.ToArray(), g => Assert.True(float.IsFinite(g)));
        Assert.All(bench.Workspace.Gradient("LengthCell1.h", PortRole.InitialState).ToArray(), g => Assert.True(float.IsFinite(g)));
        var model = new LengthModel(seed: 1);
        var state = model.NewState();
        float[] y = new float[4];
        model.Step([1, 2, 3], ref state, y);
        double[] a = [.. Enumerable.Range(0, 4).Select(i => Math.Tanh(Enumerable.Range(0, 3).Sum(k => (double)model.Parameters["LengthCell1.W"][i, k] * (k + 1))))];
        for (int i = 0; i < 4; i++) Assert.Equal(a[i], y[i], 1e-6);
        var report = GradientCheck.Run(model);
        Assert.True(report.Passed, report.ToString());
    }

    [Fact]
    public void Powers_of_zero()
    {
        var model = new PowerModel(seed: 1);
        float[] x = [0.5f, -1, 0.25f], y = new float[4];
        var state = model.NewState();
        model.Step(x, ref state, y);
        for (int i = 0; i < 4; i++)
        {
            double a = Enumerable.Range(0, 3).Sum(k => (double)model.Parameters["W"][i, k] * x[k]), b = Math.Max(a, 0);
            Assert.Equal(Math.Pow(b, 3) + Math.Pow(b, 1.5) + Math.Pow(a, 5) + 1 + 0.1 * Math.Pow(b + 0.5, 2.5) * model.Parameters["p"][i], y[i], 1e-5);
        }
        var report = GradientCheck.Run(model);
        Assert.True(report.Passed, report.ToString());
    }
}
