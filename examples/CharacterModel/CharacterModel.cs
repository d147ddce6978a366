using Rnn;

namespace CharacterModelExample;

/// <summary>Two layers of LSTM that predict the next character of a text.</summary>
[RnnModel]
[Tokens(97)]
[Embedding(32)]
[Lstm(128)]
[Lstm(128)]
[Dense(97)]
[Weights(Precision.BFloat16)]
[Weights(Precision.Int8)]
public partial class CharacterModel;
