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
