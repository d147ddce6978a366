using Rnn.Training.Tests.Vectors;

namespace Rnn.Training.Tests;

/// <summary>Ten updates of each optimizer against PyTorch and Keras; clipping by the global norm.</summary>
public sealed class OptimizerVectorTests
{
    static readonly BlockRange[] All = [new(0, 32)];

    public static TheoryData<string> Cases => [.. ReferenceCase.All("optimizers.json").Where(c => OptimizerOf(c) is not null).Select(c => c.Name)];

    public static TheoryData<string> ClipCases => [.. ReferenceCase.All("clipping.json").Where(c => c.Text("by") == "norm" && c.Option("norm_type", 2) == 2 && !c.Name.Contains("inf", StringComparison.Ordinal)).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ParametersAfterEachStep(string name)
    {
        var c = ReferenceCase.Find("optimizers.json", name);
        var optimizer = OptimizerOf(c)!;
        optimizer.Attach(32);
        var parameters = new float[32];
        c.Floats("parameters", "a").CopyTo(parameters, 0);
        c.Floats("parameters", "b").CopyTo(parameters, 16);
        float[] a = c.Floats("inputs", "gradients", "a"), b = c.Floats("inputs", "gradients", "b");
        double[] wantedA = c.Numbers("expected", "parameters_after_step", "a"), wantedB = c.Numbers("expected", "parameters_after_step", "b");
        for (int step = 0; step < 10; step++)
        {
            var gradients = new float[32];
            a.AsSpan(step * 15, 15).CopyTo(gradients);
            b.AsSpan(step * 7, 7).CopyTo(gradients.AsSpan(16));
            optimizer.Update(parameters, gradients, All, 1);
            for (int i = 0; i < 15; i++) c.AssertClose(wantedA[(step * 15) + i], parameters[i], $"a[{i}] after step {step}");
            for (int i = 0; i < 7; i++) c.AssertClose(wantedB[(step * 7) + i], parameters[16 + i], $"b[{i}] after step {step}");
        }

        Assert.Equal(0, BitConverter.SingleToInt32Bits(parameters[15]));
        Assert.All(parameters[23..], p => Assert.Equal(0, BitConverter.SingleToInt32Bits(p)));
    }

    [Theory]
    [MemberData(nameof(ClipCases))]
    public void ClippingByGlobalNorm(string name)
    {
        var c = ReferenceCase.Find("clipping.json", name);
        float[] a = c.Floats("inputs", "gradients", "a"), b = c.Floats("inputs", "gradients", "b"), rest = c.Floats("inputs", "gradients", "c");
        var gradients = new float[48];
        a.CopyTo(gradients, 0);
        b.CopyTo(gradients, 16);
        rest.CopyTo(gradients, 32);
        double norm = GradientNorm.Of(gradients, [new(0, 48)]);
        if (c.Has("expected", "norm", "data")) c.AssertClose(c.Numbers("expected", "norm")[0], norm, "norm");
        float factor = GradientNorm.Factor(norm, (float)c.Option("limit", 0));
        double[] expected = c.Numbers("expected", "gradients", "a");
        for (int i = 0; i < expected.Length; i++) c.AssertClose(expected[i], factor * gradients[i], $"a[{i}]");
    }

    [Fact]
    public void VectorCasesAreNotEmpty()
    {
        Assert.True(Cases.Count >= 12, $"{Cases.Count} cases of optimizers");
        Assert.True(ClipCases.Count >= 3, $"{ClipCases.Count} cases of clipping");
    }

    [Fact]
    public void PaddingStaysZeroOverFiftyUpdates()
    {
        foreach (Optimizer optimizer in (Optimizer[])[new Sgd(0.1f, 0.9f, nesterov: true, weightDecay: 0.1f), new RmsProp(momentum: 0.9f, centered: true), new RmsProp(epsilonInsideRoot: false), new Adam(weightDecay: 0.1f)])
        {
            optimizer.Attach(32);
            float[] parameters = new float[32], gradients = new float[32];
            for (int i = 0; i < 20; i++) (parameters[i], gradients[i]) = (0.1f * i, 1f - i);
            for (int update = 0; update < 50; update++) optimizer.Update(parameters, gradients, All, 0.5f);
            Assert.All(parameters[20..], p => Assert.Equal(0, BitConverter.SingleToInt32Bits(p)));
            Assert.All(parameters[..20], p => Assert.True(float.IsFinite(p)));
        }
    }

    [Fact]
    public void WrongHyperparametersAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(beta1: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(epsilon: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(float.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RmsProp(rho: -0.1f));
    }

    [Fact]
    public void AnOptimizerServesOneModel()
    {
        var adam = new Adam();
        adam.Attach(32);
        adam.Attach(32);
        Assert.Throws<InvalidOperationException>(() => adam.Attach(64));
    }

    static Optimizer? OptimizerOf(ReferenceCase c)
    {
        float rate = (float)c.Option("lr", 0), momentum = (float)c.Option("momentum", 0), decay = (float)c.Option("weight_decay", 0), epsilon = (float)c.Option("eps", 1e-8);
        return c.Text("optimizer") switch
        {
            "sgd" => new Sgd(rate, momentum, c.Flag("nesterov"), decay, (float)c.Option("dampening", 0)),
            // With a constant rate Keras' form differs only in where the rate stands.
            "keras_sgd" => new Sgd(rate, momentum, c.Flag("nesterov")),
            "rmsprop" => new RmsProp(rate, (float)c.Option("alpha", 0), epsilon, momentum, c.Flag("centered"), epsilonInsideRoot: false, decay),
            "keras_rmsprop" => new RmsProp(rate, (float)c.Option("rho", 0), epsilon, momentum, c.Flag("centered")),
            "adam" when decay == 0 && !c.Flag("amsgrad") => new Adam(rate, (float)c.Option("beta1", 0), (float)c.Option("beta2", 0), epsilon),
            "adamw" when !c.Flag("amsgrad") => new Adam(rate, (float)c.Option("beta1", 0), (float)c.Option("beta2", 0), epsilon, decay),
            _ => null,
        };
    }
}
