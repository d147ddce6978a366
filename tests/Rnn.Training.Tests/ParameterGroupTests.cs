using Rnn.Training.Tests.Checks;

namespace Rnn.Training.Tests;

/// <summary>Parameters that learn at a rate and decay of their own, through the trainer.</summary>
public sealed class ParameterGroupTests
{
    const float Rate = 0.125f;
    const float Decay = 0.25f;

    [Fact]
    public void AFactorOfZeroLeavesAGroupAsItIs()
    {
        var (before, after) = Fitted([new("Lstm1.*") { LearningRateFactor = 0 }]);
        foreach (var parameter in CheckedStack.Info.Parameters)
            Assert.Equal(parameter.Name.StartsWith("Lstm1.", StringComparison.Ordinal), before[parameter.Name].AsSpan().SequenceEqual(after[parameter.Name]));
    }

    /// <summary>One step of SGD: p' = p - rate (g + decay p), so a decay moves p by rate decay p more than none.</summary>
    [Fact]
    public void AGroupDecaysByItsOwnRate()
    {
        var (before, without) = Fitted([]);
        var (_, with) = Fitted([new("Dense1.W") { WeightDecay = Decay }]);
        foreach (var parameter in CheckedStack.Info.Parameters)
            if (parameter.Name != "Dense1.W") Assert.Equal(without[parameter.Name], with[parameter.Name]);
        for (int i = 0; i < before["Dense1.W"].Length; i++)
            Assert.Equal(without["Dense1.W"][i] - Rate * Decay * before["Dense1.W"][i], with["Dense1.W"][i], 1e-6f);
        Assert.NotEqual(without["Dense1.W"], with["Dense1.W"]);
    }

    static (Dictionary<string, float[]> Before, Dictionary<string, float[]> After) Fitted(IReadOnlyList<ParameterGroup> groups)
    {
        var model = new CheckedStack(seed: 2);
        var before = Parameters(model);
        float[][] inputs = [[1, -1, 0.5f, 0.25f, 2, -0.5f], [0.5f, 1, -1, 1, -2, 0.75f]], targets = [[1, -1, 0.5f, 1], [0, 1, -0.5f, 2]];
        using var trainer = new Trainer<CheckedStack>(model, Loss.MeanSquaredError, new Sgd(Rate), new() { BatchSize = 2, Groups = groups });
        trainer.Fit(SequenceData.WithValues(inputs, 3, targets, 2), 1);
        return (before, Parameters(model));
    }

    static Dictionary<string, float[]> Parameters(CheckedStack model) => CheckedStack.Info.Parameters.ToDictionary(p => p.Name, p => model.Parameters[p.Name].ToArray());
}
