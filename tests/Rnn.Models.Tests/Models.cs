namespace Rnn.Models.Tests;

/// <summary>The smallest model with everything: look-up, gates, carried state, a dense head.</summary>
[RnnModel]
[Tokens(11)]
[Lstm(20)]
[Dense(11)]
public partial class SmallCharacterModel;

/// <summary>Large enough for tiles instead of straight-line code; two layers.</summary>
[RnnModel]
[Input(24)]
[Lstm(72)]
[Lstm(40)]
[Dense(9)]
public partial class TwoLayerLstm;

[RnnModel]
[Input(5)]
[Gru(33)]
[Dense(3)]
public partial class GruModel;

[RnnModel]
[Input(5)]
[GruResetBefore(17)]
[LastStep]
[Dense(3)]
public partial class ManyToOne;

[RnnModel]
[Tokens(30)]
[Embedding(12)]
[Bidirectional]
[Gru(18)]
[Dense(4)]
public partial class BidirectionalTagger;

[RnnModel]
[Input(6)]
[Dropout(0.25f)]
[SimpleRnn(16)]
[Dropout(0.5f, Per = Per.Sequence)]
[Dense(2)]
public partial class DroppedOut;

/// <summary>One entry keeps in mind what another one tells.</summary>
[RnnModel]
public partial class Watched
{
    Mat<D1, D1> W;
    [State] public Vec<D1> h;
    [State] public Past<Vec<D1>, D2> last;

    public Vec<D1> Watch(Vec<D1> x)
    {
        h = W * x + h;
        last = last.Push(x);
        return x;
    }

    public Vec<D1> Tell(Vec<D1> z) => h * z;

    public Vec<D1> TellBefore(Vec<D1> z) => last[2] * z;
}
