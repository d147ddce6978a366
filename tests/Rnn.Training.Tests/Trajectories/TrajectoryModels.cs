namespace Rnn.Training.Tests.Trajectories;

[RnnModel]
[Tokens(25)]
[Embedding(8)]
[Recurrent(typeof(TwoBiasLstm<,>), 24)]
[Dense(25)]
public partial class CharactersLstm;

[RnnModel]
[Tokens(6)]
[Embedding(5)]
[Recurrent(typeof(TwoBiasRnn<,>), 10)]
[LastStep]
[Dense(1)]
public partial class BinaryRnn;

[RnnModel]
[Input(1)]
[Recurrent(typeof(TwoBiasGru<,>), 12)]
[Dense(1)]
public partial class SineGru;

[RnnModel]
[Tokens(25)]
[Embedding(6)]
[Recurrent(typeof(TwoBiasLstm<,>), 16)]
[Dense(25)]
public partial class StreamLstm;
