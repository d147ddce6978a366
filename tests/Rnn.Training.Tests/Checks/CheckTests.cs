using Rnn.Training.Tests.Models;

namespace Rnn.Training.Tests.Checks;

/// <summary>A stack whose gradients are checked.</summary>
[RnnModel]
[Input(3)]
[Lstm(5)]
[GruResetBefore(4)]
[Dense(2)]
public partial class CheckedStack;

/// <summary>Units whose bias keeps them off.</summary>
[RnnModel]
[Input(2)]
[SimpleRnn(6, Activation = Activation.Relu, Kernel = "Zeros", Initializers = "b = Constant(-1)")]
[Dense(1)]
public partial class DeadUnits;

/// <summary>Units whose inputs are far too large.</summary>
[RnnModel]
[Input(2)]
[SimpleRnn(6, Kernel = "Normal(40)")]
[Dense(1)]
public partial class SaturatedUnits;

/// <summary>Checks that users run on their own models, on models that are right and on some that are not.</summary>
public sealed class CheckTests
{
    [Fact]
    public void GradientsOfACompiledModelAreRight()
    {
        var model = new CheckedStack(seed: 4);
        float[] before = model.Parameters.Values.ToArray();
        var report = GradientCheck.Run(model);
        Assert.True(report.Passed, report.ToString());
        Assert.Equal(CheckedStack.Info.Parameters.Count, report.Worst.Count);
        Assert.Equal(before, model.Parameters.Values.ToArray());
    }

    [Fact]
    public void GradientsOfTheHandwrittenModelAreRight() => Assert.True(GradientCheck.Run(ElmanModel.Create(2)).Passed);

    [Theory]
    [InlineData("CheckedStack", "Dense1.W")]
    public void AWrongGradientIsFoundAndNamed(string model, string parameter)
    {
        var report = GradientCheck.Run(WrongGradient.Create(3));
        Assert.False(report.Passed);
        Assert.Equal([parameter], report.Worst.Where(w => w.Relative > report.Tolerance).Select(w => w.Parameter));
        Assert.True(report.DirectionError > report.Tolerance);
        Assert.Contains($"Gradients of {model}: WRONG", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnEntryThatIsNotThereIsNamed() =>
        Assert.Equal("CheckedStack has no entry \"Decode\"; it has \"Forward\".", Assert.Throws<ArgumentException>(() => GradientCheck.Run(new CheckedStack(1), new() { Entry = "Decode" })).Message);

    [Fact]
    public void OneBatchIsLearntByHeart()
    {
        var report = OverfitCheck.Run<CheckedStack>(Data(2, 3), Loss.MeanSquaredError, options: new() { BatchSize = 4 }, updates: 1000);
        Assert.True(report.Passed, report.ToString());
    }

    [Fact]
    public void WhatCannotLearnIsFound()
    {
        var report = OverfitCheck.Run<CheckedStack>(Data(2, 3), Loss.MeanSquaredError, new Sgd(0), new() { BatchSize = 4 }, updates: 20);
        Assert.False(report.Passed);
        Assert.Contains("does not learn it by heart", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void DeadUnitsAreCounted()
    {
        var report = StateCheck.Run(new DeadUnits(1), Data(1, 2), Loss.MeanSquaredError);
        Assert.Equal(6, report.States.Single().Dead);
        Assert.Contains("6 of 6 units are always 0", report.Warnings.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void SaturationIsSeen()
    {
        var report = StateCheck.Run(new SaturatedUnits(1), Data(1, 2), Loss.MeanSquaredError);
        Assert.True(report.States.Single().Saturated > 0.8, report.ToString());
        Assert.Contains(report.Warnings, w => w.Contains("saturated", StringComparison.Ordinal));
        Assert.Empty(StateCheck.Run(new CheckedStack(1), Data(2, 3), Loss.MeanSquaredError).Warnings);
    }

    static SequenceData Data(int outputs, int inputs)
    {
        var random = CounterRandom.For(5, 0, 0, 0, 0);
        int at = 0;
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (2 * random.Uniform(at++)) - 1)];
        int[] lengths = [4, 2, 5, 3, 4, 1, 5, 2];
        return SequenceData.WithValues([.. lengths.Select(l => Numbers(l * inputs))], inputs, [.. lengths.Select(l => Numbers(l * outputs))], outputs);
    }

    /// <summary>The stack, with a gradient of its last matrix that is a tenth too large.</summary>
    sealed class WrongGradient : IRnnModel<WrongGradient>
    {
        readonly CheckedStack inner;

        WrongGradient(ulong seed) => inner = new(seed);

        public static ModelInfo Info => CheckedStack.Info;
        public ParameterBlock Parameters => inner.Parameters;
        public static WrongGradient Create(ulong seed) => new(seed);
        public static WorkspacePlan Plan(int entry, int length, int batch) => CheckedStack.Plan(entry, length, batch);
        public void Forward(int entry, Workspace workspace) => inner.Forward(entry, workspace);

        public void Backward(int entry, Workspace workspace)
        {
            inner.Backward(entry, workspace);
            var w = Info.Parameters.Single(p => p.Name == "Dense1.W");
            for (int r = 0; r < w.Rows; r++)
                for (int c = 0; c < w.Columns; c++) workspace.ParameterGradients[w.PositionOf(r, c)] *= 1.1f;
        }
    }
}
