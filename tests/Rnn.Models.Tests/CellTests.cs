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
    [Fact]
    public void Janet()
    {
        var model = new JanetModel(seed: 2);
        CellCheck.Run<JanetModel, JanetModel.State, D5>(model, model.NewState(), model.Step, new Janet<D3, D5>(), ("beta", 0.5));
    }

    [Fact]
    public void Scrn()
    {
        var model = new ScrnModel(seed: 2);
        CellCheck.Run<ScrnModel, ScrnModel.State, Sum<D5, D2>>(model, model.NewState(), model.Step, new Scrn<D3, D5, D2>(), ("alpha", 0.9));
    }

    [Fact]
    public void MinGru()
    {
        var model = new MinGruModel(seed: 2);
        CellCheck.Run<MinGruModel, MinGruModel.State, D5>(model, model.NewState(), model.Step, new MinGru<D3, D5>());
    }
}
