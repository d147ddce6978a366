namespace Rnn.Benchmarks.Cost;

/// <summary>Two layers, both of which read in both directions (Schuster, Paliwal 1997; Graves, Schmidhuber 2005).</summary>
[RnnModel]
[Input(128)]
[Bidirectional]
[Lstm(128)]
[Bidirectional]
[Lstm(128)]
public sealed partial class BidirectionalStack;
