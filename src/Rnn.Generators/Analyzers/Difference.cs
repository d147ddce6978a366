namespace Rnn.Generators.Analyzers;

/// <summary>Two meanings of one text, as a message says them.</summary>
/// <param name="Equations">What the front end reads.</param>
/// <param name="CSharp">What C# binds.</param>
internal sealed record Difference(string Equations, string CSharp);
