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
