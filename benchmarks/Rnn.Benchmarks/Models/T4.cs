namespace Rnn.Benchmarks.Models;

/// <summary>One large layer, dominated by products of matrices.</summary>
[RnnModel]
[Input(64)]
[Lstm(512)]
[Dense(64)]
public sealed partial class T4;
