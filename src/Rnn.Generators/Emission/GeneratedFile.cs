namespace Rnn.Generators.Emission;

/// <summary>One generated file: <paramref name="Part"/> tells the files of a model apart ("" is the class itself).</summary>
internal sealed record GeneratedFile(string Part, string Text);
