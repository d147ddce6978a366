using CellZooExample;
using static Rnn.Ops;

namespace Rnn.Models.Tests;

[RnnModel]
[Input(3)]
[Recurrent(typeof(LongExpressiveMemory<,>), 5, Options = "dt = 0.8")]
public partial class LongExpressiveMemoryModel;

[RnnModel]
[Input(3)]
[Recurrent(typeof(ScalarLstm<,>), 5)]
public partial class ScalarLstmModel;

/// <summary>
/// Starts at zero and leaves zero. Only what it gives is smooth: m has kinks, which cancel in h, and h jumps where n, which is positive after any
/// input, starts at 0 or below.
/// </summary>
[RnnModel]
public partial class ScalarLstmFromZero
{
    ScalarLstm<D3, D5> cell;

    public Seq<Vec<D5>> Forward(Seq<Vec<D3>> x)
    {
        cell.State = ZerosLike(cell.State);
        var y = x.Scan(cell.Step);
        cell.State = ZerosLike(cell.State);
        return y;
    }
}

[RnnModel]
[Input(3)]
[Recurrent(typeof(MinimalRnn<,>), 5)]
public partial class MinimalRnnModel;

[RnnModel]
[Input(3)]
[Recurrent(typeof(FastGrnn<,,>), 5, 2)]
public partial class FastGrnnModel;

[RnnModel]
[Input(3)]
[Recurrent(typeof(CoupledOscillators<,>), 5)]
public partial class CoupledOscillatorsModel;

/// <summary>The cells of the example CellZoo: nothing in the compiler was made for them.</summary>
public class ZooTests
{
    [Fact]
    public void Long_expressive_memory()
    {
        var model = new LongExpressiveMemoryModel(seed: 2);
        CellCheck.Run<LongExpressiveMemoryModel, LongExpressiveMemoryModel.State, D5>(model, model.NewState(), model.Step, new LongExpressiveMemory<D3, D5>(), ("dt", 0.8));
    }

    [Fact]
    public void Scalar_lstm()
    {
        var model = new ScalarLstmModel(seed: 2);
        CellCheck.Steps<ScalarLstmModel, ScalarLstmModel.State, D5>(model, model.NewState(), model.Step, new ScalarLstm<D3, D5>());
        CellCheck.Gradients(new ScalarLstmFromZero(seed: 2));
    }

    [Fact]
    public void Minimal_rnn()
    {
        var model = new MinimalRnnModel(seed: 2);
        CellCheck.Run<MinimalRnnModel, MinimalRnnModel.State, D5>(model, model.NewState(), model.Step, new MinimalRnn<D3, D5>());
    }

    [Fact]
    public void Fast_grnn()
    {
        var model = new FastGrnnModel(seed: 2);
        CellCheck.Run<FastGrnnModel, FastGrnnModel.State, D5>(model, model.NewState(), model.Step, new FastGrnn<D3, D5, D2>());
    }

    [Fact]
    public void Coupled_oscillators()
    {
        var model = new CoupledOscillatorsModel(seed: 2);
        CellCheck.Run<CoupledOscillatorsModel, CoupledOscillatorsModel.State, D5>(model, model.NewState(), model.Step, new CoupledOscillators<D3, D5>());
    }
}
