namespace Rnn.Benchmarks.Models;

/// <summary>Characters of a text.</summary>
[RnnModel]
[Tokens(65)]
[Lstm(128)]
[Lstm(128)]
[Dense(65)]
public sealed partial class T1;
