namespace Rnn.Training.Tests;

/// <summary>A network that pays for inner steps.</summary>
[RnnModel]
[Input(2)]
[Recurrent(typeof(AdaptiveTime<Elman<Sum<D2, D1>, D6>, D2, D6, D1>), Options = "limit=5, tau=0.5")]
public partial class Pondering;

/// <summary>The same without a price.</summary>
[RnnModel]
[Input(2)]
[Recurrent(typeof(AdaptiveTime<Elman<Sum<D2, D1>, D6>, D2, D6, D1>), Options = "limit=5, tau=0")]
public partial class PonderingForNothing;

/// <summary>Losses that a model computes itself are a part of what the trainer reports and lowers.</summary>
public sealed class AuxiliaryLossTests
{
    const string Ponder = "AdaptiveTime1.ponder";

    [Fact]
    public void TheLossIsThatOfTheTaskAndTheMeanOverSequences()
    {
        var (priced, free) = (new Pondering(seed: 1), new PonderingForNothing(seed: 1));
        using var trainer = new Trainer<Pondering>(priced, Loss.MeanSquaredError, new Sgd(), new() { BatchSize = 3 });
        using var freeTrainer = new Trainer<PonderingForNothing>(free, Loss.MeanSquaredError, new Sgd(), new() { BatchSize = 3 });
        var data = Data(5);     // two batches, the second is not full
        using var workspace = Filled();
        priced.Forward(0, workspace);
        double ponder = workspace.Port(Ponder, PortRole.AuxiliaryLoss).ToArray().Sum(v => (double)v) / 5;
        Assert.True(ponder > 1);
        Assert.Equal(freeTrainer.Evaluate(data).Loss + ponder, trainer.Evaluate(data).Loss, 1e-5);
        Assert.Equal(trainer.Evaluate(data).Loss, trainer.Fit(data, 1).Losses[0] * 3.0 / 5 + trainer.History.Losses[1] * 2.0 / 5, 1);
    }

    /// <summary>An update with rate 1 moves the parameters by the gradient of both parts.</summary>
    [Fact]
    public void AnUpdateFollowsBothParts()
    {
        var model = new Pondering(seed: 1);
        using var workspace = Filled();
        model.Forward(0, workspace);
        var y = workspace.Port("y", PortRole.Output);
        var dy = workspace.Gradient("y", PortRole.Output);
        for (int i = 0; i < y.Length; i++) dy[i] = 2 * (y[i] - Target(i % 5, i / 5)) / y.Length;
        workspace.Gradient(Ponder, PortRole.AuxiliaryLoss).Fill(1f / 5);
        workspace.ParameterGradients.Clear();
        model.Backward(0, workspace);
        float[] before = model.Parameters.Values.ToArray(), gradient = workspace.ParameterGradients.ToArray();
        using var trainer = new Trainer<Pondering>(model, Loss.MeanSquaredError, new Sgd(1), new() { BatchSize = 5, Shuffle = false });
        trainer.Fit(Data(5), 1);
        foreach (var parameter in Pondering.Info.Parameters)
            for (int r = 0; r < parameter.Rows; r++)
                for (int c = 0; c < parameter.Columns; c++)
                {
                    int place = parameter.PositionOf(r, c);
                    Assert.Equal(before[place] - gradient[place], model.Parameters.Values[place], 1e-6f);
                }
    }

    [Fact]
    public void WhoPaysForInnerStepsTakesFewer()
    {
        Assert.InRange(Cost<Pondering>(), 1, 1.01);                 // one inner step leaves all to itself: 1 + 1 times a price of a half
        Assert.InRange(Cost<PonderingForNothing>(), 1.05, 3);

        static double Cost<TModel>() where TModel : class, IRnnModel<TModel>
        {
            var model = TModel.Create(seed: 1);
            using (var trainer = new Trainer<TModel>(model, Loss.MeanSquaredError, new Adam(0.01f), new() { BatchSize = 5 })) trainer.Fit(Data(50), 30);
            // what it would pay: the same parameters with a price
            var priced = new Pondering(seed: 1);
            foreach (var parameter in Pondering.Info.Parameters) priced.Parameters[parameter.Name].CopyFrom(model.Parameters[parameter.Name].ToArray());
            using var workspace = Filled();
            priced.Forward(0, workspace);
            return workspace.Port(Ponder, PortRole.AuxiliaryLoss).ToArray().Sum(v => (double)v) / 5 / 3;
        }
    }

    static Workspace Filled()
    {
        var workspace = new Workspace(Pondering.Plan(0, 3, 5));
        var x = workspace.Port("x", PortRole.Input);
        for (int t = 0; t < 3; t++)
            for (int row = 0; row < 5; row++)
                for (int i = 0; i < 2; i++) x[((t * 5) + row) * 2 + i] = Input(row, t, i);
        return workspace;
    }

    static SequenceData Data(int count) => SequenceData.WithValues(
        [.. Enumerable.Range(0, count).Select(row => (float[])[.. Enumerable.Range(0, 6).Select(k => Input(row, k / 2, k % 2))])], 2,
        [.. Enumerable.Range(0, count).Select(row => (float[])[.. Enumerable.Range(0, 3).Select(t => Target(row, t))])], 1);

    static float Input(int row, int t, int i) => MathF.Sin(5 * row + 2 * t + i);

    static float Target(int row, int t) => 0.5f * MathF.Cos(3 * row + t);
}
