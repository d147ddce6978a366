using Rnn.Generators.Equations;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Compiler;

/// <summary>A mistake or defect, as strings and numbers; the place is one of the user's members.</summary>
internal sealed record Finding(string Id, string Model, string Message, EquationPosition Position);

/// <summary>What compiling a model gave: files of text, and why they are only a skeleton, if they are.</summary>
internal sealed record CompilationResult(string HintPrefix, EquatableArray<Emission.GeneratedFile> Files, EquatableArray<Finding> Findings);
