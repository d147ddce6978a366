using Rnn;

namespace GatesExample;

/// <summary>An LSTM that foretells the next sign of a text, and tells its gates and its cell at every step.</summary>
[RnnModel]
[Tokens(8)]
[Lstm(20)]
[Dense(8)]
[Trace("Lstm1.i", "Lstm1.f", "Lstm1.o", "Lstm1.c")]
public partial class BracketReader;
