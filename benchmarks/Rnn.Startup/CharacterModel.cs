using Rnn;

namespace Startup;

/// <summary>The project's main model.</summary>
[RnnModel]
[Tokens(65)]
[Lstm(128)]
[Lstm(128)]
[Dense(65)]
public partial class CharacterModel;
