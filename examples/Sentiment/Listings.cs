using Rnn;

namespace SentimentExample;

/// <summary>A word's vector, a simple recurrence, its last state.</summary>
[RnnModel]
[Tokens(10000)]
[Embedding(32)]
[SimpleRnn(32)]
[LastStep]
public partial class ListingA;

/// <summary>The same with the states of all steps.</summary>
[RnnModel]
[Tokens(10000)]
[Embedding(32)]
[SimpleRnn(32)]
public partial class ListingB;

/// <summary>Four recurrences on top of each other.</summary>
[RnnModel]
[Tokens(10000)]
[Embedding(32)]
[SimpleRnn(32)]
[SimpleRnn(32)]
[SimpleRnn(32)]
[SimpleRnn(32)]
[LastStep]
public partial class ListingC;

/// <summary>A classifier of film reviews.</summary>
[RnnModel]
[Tokens(10000)]
[Embedding(32)]
[SimpleRnn(32)]
[LastStep]
[Dense(1)]
public partial class ListingD;
