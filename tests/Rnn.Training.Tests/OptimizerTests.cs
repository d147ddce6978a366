namespace Rnn.Training.Tests;

/// <summary>What reference vectors of optimizers (tests/Rnn.Conformance) cannot say: padding, groups, wrong settings.</summary>
public sealed class OptimizerTests
{
    static readonly BlockRange[] All = [new(0, 32)];

    [Fact]
    public void PaddingStaysZeroOverFiftyUpdates()
    {
        foreach (Optimizer optimizer in (Optimizer[])[new Sgd(0.1f, 0.9f, nesterov: true, weightDecay: 0.1f), new RmsProp(momentum: 0.9f, centered: true), new RmsProp(epsilonInsideRoot: false), new Adam(weightDecay: 0.1f), new AdamW(weightDecay: 0.1f), new Adam(amsGrad: true), new Adagrad(initialSum: 0.1f), new Adadelta(weightDecay: 0.1f), new Adamax(), new NAdam(weightDecay: 0.1f), new RAdam()])
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

    [Fact]
    public void GroupsHaveRatesAndDecaysOfTheirOwn()
    {
        var ranges = BlockRange.Trainable(LinearInfo, [new("*.b") { LearningRateFactor = 0.5f, WeightDecay = 0 }, new("*.U") { LearningRateFactor = 0 }]);
        Assert.Equal([new(0, 16), new(32, 16, 0.5f, 0)], ranges);

        float[] parameters = [.. Enumerable.Repeat(1f, 48)], gradients = [.. Enumerable.Repeat(1f, 48)];
        var sgd = new Sgd(0.1f, weightDecay: 1);
        sgd.Attach(48);
        sgd.Update(parameters, gradients, ranges, 1);
        Assert.Equal([0.8f, 1f, 0.95f], [parameters[0], parameters[16], parameters[32]]);
    }

    [Fact]
    public void AGroupThatMatchesNothingIsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => BlockRange.Trainable(LinearInfo, [new("Lstm*")]));
        Assert.Equal("The group \"Lstm*\" matches no parameter of Linear; it has Dense1.W, Dense1.U, Dense1.b.", error.Message);
    }

    [Fact]
    public void AScheduleMayChangeTheMomentum()
    {
        var sgd = new Sgd(1, momentum: 0.5f);
        sgd.Attach(16);
        float[] parameters = new float[16], gradients = [.. Enumerable.Repeat(1f, 16)];
        sgd.Update(parameters, gradients, [new(0, 16)], 1);
        sgd.SetMomentum(0.25f);
        sgd.Update(parameters, gradients, [new(0, 16)], 1);
        Assert.Equal(-2.25f, parameters[0]);
    }

    static ModelInfo LinearInfo => new("Linear", "", [],
        [new("Dense1.W", 4, 1, false, "Zeros", 0, 16, 16, false), new("Dense1.U", 4, 1, false, "Zeros", 16, 16, 16, false), new("Dense1.b", 4, 1, false, "Zeros", 32, 16, 16, false)], [], 48, 0, 0);
}
