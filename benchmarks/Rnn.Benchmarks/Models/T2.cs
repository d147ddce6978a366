namespace Rnn.Benchmarks.Models;

/// <summary>Whether a review is a friendly one.</summary>
[RnnModel]
[Tokens(10000)]
[Embedding(32)]
[SimpleRnn(32)]
[LastStep]
[Dense(1)]
public sealed partial class T2;
