using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rnn.Generators.Equations;

/// <summary>
/// States of a layer of a stack at the step that has just run, for a cell above that takes them beside its input: a parameter
/// <c>cBelow</c> of its Step is the state c of the layer below.
/// </summary>
internal static class LayerBelow
{
    const string Suffix = "Below";
    public const string Example = "c" + Suffix;

    /// <summary>The name of the state that a parameter is; null for a parameter that is none.</summary>
    public static string? StateOf(ParameterSyntax parameter) =>
        parameter.Identifier.ValueText is { Length: > 5 } name && name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : null;

    /// <summary>A step's result together with the cell's own states as they are after it.</summary>
    public static TupleTerm With(Term result, EntryReader reader, CellInstance cell) =>
        new([("", result), .. cell.Definition.Fields.Where(f => f.IsState && cell.TypeOf(f) is VectorType or ScalarType or MatrixType).Select(f => (f.Name, reader.Read(cell.State(f))))]);

    /// <summary>What a cell's step takes from the layer below beside that layer's output.</summary>
    public static IEnumerable<Term> Arguments(MethodDefinition step, IReadOnlyList<(string Name, Term Term)> states, string layer, Func<string, EquationException> error) =>
        from parameter in step.Parameters.Skip(1)
        let name = StateOf(parameter)
        select states.FirstOrDefault(s => s.Name == name).Term
            ?? throw error($"{layer} takes the state {name} of the layer directly below it, which {(states.Count == 0 ? "has none to tell" : $"has {string.Join(", ", states.Select(s => s.Name))}")}");
}
