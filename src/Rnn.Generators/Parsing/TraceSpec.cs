namespace Rnn.Generators.Parsing;

/// <summary>A name that <c>[Trace]</c> gives, and whether the gradient of the value is told too.</summary>
internal readonly record struct TraceSpec(string Name, bool Gradient);
