namespace Rnn.Generators.Parsing;

/// <summary>A cell as the compiler reads it: its metadata name (<c>Rnn.Lstm`2</c>) and its closed text.</summary>
internal sealed record CellSpec(string Name, string Text);
