using static Rnn.Ops;

namespace Rnn.Models.Tests;

/// <summary>h' = tanh(W x + U h + b), h before the first step a parameter.</summary>
[RnnCell]
public partial class LearnedStart<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> W;
    Mat<H, H> U;
    Vec<H> b;
    [Normal(0.5)] Vec<H> h0;
    [State(Initial = nameof(h0))] Vec<H> h;

    public Vec<H> Step(Vec<I> x) => h = Tanh(W * x + U * h + b);
}

[RnnModel]
[Input(5)]
[Recurrent(typeof(LearnedStart<,>), 19)]
[Gru(7)]
[Dense(3)]
public partial class LearnedStartModel;

[RnnModel]
[Input(5)]
[Lstm(18, TrainedState = true)]
[Dense(3)]
public partial class TrainedStateModel;

[RnnModel]
[Tokens(21)]
[Embedding(17)]
[Gru(17, Residual = true)]
[Dense(21, TiedTo = "Embedding1")]
public partial class TiedModel;

[RnnModel]
[Input(4)]
[Gru(6, Frozen = true)]
[Lstm(5, SkipFromInput = true)]
[Dense(5, Residual = true)]
public partial class FrozenModel;

[RnnModel]
[Input(4)]
[Gru(6)]
[Bidirectional]
[Elman(3)]
[Lstm(5, SkipFromInput = true)]
[AllLayers]
[Dense(3)]
public partial class AllLayersModel;

[RnnModel]
[Input(4)]
[Gru(6)]
[Lstm(5)]
[AllLayers]
[Dense(3)]
public partial class AllLayersStack;

[RnnModel]
[Input(4)]
[Gru(6)]
[Lstm(5)]
[AllLayers]
[LastStep]
[Dense(3)]
public partial class AllLayersToOne;

/// <summary>The network of <see cref="AllLayersStack"/>, written out.</summary>
[RnnModel]
public partial class AllLayersNetwork
{
    Gru<D4, D6> lower;
    Lstm<D6, D5> upper;
    Dense<Sum<D6, D5>, D3> output;

    public Seq<Vec<D3>> Forward(Seq<Vec<D4>> x) => x.Scan(Step);

    Vec<D3> Step(Vec<D4> x)
    {
        var h = lower.Step(x);
        return output.Step(Concat(h, upper.Step(h)));
    }
}

[RnnModel]
[Input(4)]
[Gru(18, Zoneout = 0.25)]
[Dense(3)]
public partial class ZoneoutGru;

[RnnModel]
[Input(4)]
[Recurrent(typeof(GruZoneout<,>), 18, Options = "rate=0.25")]
[Dense(3)]
public partial class ZoneoutGruByEquations;

[RnnModel]
[Input(4)]
[Lstm(18, Zoneout = 0.25)]
[Dense(3)]
public partial class ZoneoutLstm;

[RnnModel]
[Input(4)]
[Recurrent(typeof(LstmZoneout<,>), 18, Options = "rateH=0.25, rateC=0.25")]
[Dense(3)]
public partial class ZoneoutLstmByEquations;

/// <summary>A cell of three states, one of them a scalar, that tells a function of them.</summary>
[RnnCell]
public partial class ThreeStates<I, H> : ICell<I, H> where I : IDim where H : IDim
{
    Mat<H, I> W;
    Mat<H, H> U, V;
    [State] Vec<H> fast, slow;
    [State] Scalar level;

    public Vec<H> Step(Vec<I> x)
    {
        fast = Tanh(W * x + U * fast + level * slow);
        slow = 0.9 * slow + 0.1 * Tanh(V * fast);
        level = 0.5 * level + Mean(fast);
        return fast + slow;
    }
}

[RnnModel]
[Input(4)]
[Recurrent(typeof(ThreeStates<,>), 6, Zoneout = 0.3)]
[Dense(3)]
public partial class ZoneoutThreeStates;

[RnnModel]
[Input(4)]
[Lstm(18)]
[Dense(3)]
public partial class WithoutZoneout;
