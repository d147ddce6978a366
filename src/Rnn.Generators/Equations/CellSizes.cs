using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Equations;

/// <summary>
/// The dimensions of a cell in a stack: that of Step's parameter is the width of the layer before, that of its result the first size given,
/// further sizes go to the other type parameters in order.
/// </summary>
internal sealed class CellSizes(TypeReader types, LayerSpec layer, Func<string, string, EquationException> error)
{
    public CellType Bind(TensorTerm input)
    {
        if (layer.Cell!.StartsWith("global::", StringComparison.Ordinal)) return types.ReadCell(layer.Cell);
        var cell = types.Cell(layer.Cell);
        if (cell.Method("Step") is not { Parameters: [{ Type: { } taken }, ..] parameters, ReturnType: var returned })
            throw error($"{cell.Name} has no Step that takes the output of the layer below, so it is no layer of a stack", EquationIds.LayerCannotFollow);
        if (parameters.Skip(1).FirstOrDefault(p => LayerBelow.StateOf(p) is null) is { } odd)
            throw error($"{cell.Name} takes {odd.Identifier.ValueText} beside its input; in a stack a further parameter is a state of the layer below, such as {LayerBelow.Example}", EquationIds.LayerCannotFollow);
        var bound = new Dictionary<string, int>(StringComparer.Ordinal);
        var (inputName, outputName) = (Dimension(cell, taken), Dimension(cell, returned));
        inputName ??= taken is IdentifierNameSyntax { Identifier.ValueText: "Token" } ? cell.TypeParameters.FirstOrDefault(p => p != outputName) : null;
        if (inputName is not null) bound[inputName] = input.Width;
        var open = cell.TypeParameters.Where(p => !bound.ContainsKey(p)).OrderBy(p => p == outputName ? 0 : 1).ToList();
        var sizes = layer.Sizes.ToList();
        if (outputName is not null && outputName == inputName && sizes.Count > 0) CheckSame(cell, input.Width, sizes);
        if (sizes.Count != open.Count) throw error($"{cell.Name} needs {Sizes(open)}; {sizes.Count} given", EquationIds.SizeMismatch);
        for (int i = 0; i < open.Count; i++) bound[open[i]] = sizes[i];
        CheckInput(taken, returned, input, bound.ToDictionary(b => b.Key, b => (EquationType)new DimensionType(b.Value)));
        return new(cell, [.. cell.TypeParameters.Select(p => (EquationType)new DimensionType(bound[p]))]);
    }

    /// <summary>The width of an input that is made of several sizes is that of the layer before; a result that has no size is said here too.</summary>
    void CheckInput(TypeSyntax taken, TypeSyntax returned, TensorTerm input, IReadOnlyDictionary<string, EquationType> bindings)
    {
        if (types.Read(taken, bindings) is VectorType vector && vector.Width != input.Width)
            throw error($"{layer.Name} takes {vector}, but the layer before gives {input.Type}", EquationIds.SizeMismatch);
        types.Read(returned, bindings);
    }

    void CheckSame(CellDefinition cell, int width, List<int> sizes)
    {
        if (sizes[0] != width) throw error($"{cell.Name} returns what it takes: its input has width {width}, {sizes[0]} is asked for", EquationIds.SizeMismatch);
        sizes.RemoveAt(0);
    }

    static string Sizes(List<string> open) => open.Count == 0 ? "no sizes" : $"{open.Count} size{(open.Count == 1 ? "" : "s")} ({string.Join(", ", open)})";

    /// <summary>The type parameter N of a <c>Vec&lt;N&gt;</c>.</summary>
    static string? Dimension(CellDefinition cell, TypeSyntax type) =>
        type is GenericNameSyntax { Identifier.ValueText: "Vec", TypeArgumentList.Arguments: [IdentifierNameSyntax n] } && cell.TypeParameters.Contains(n.Identifier.ValueText) ? n.Identifier.ValueText : null;

    /// <summary><c>Lstm</c> for <c>Rnn.Lstm`2</c> and for <c>global::Rnn.Lstm&lt;N3, N4&gt;</c>.</summary>
    public static string ShortName(string cell)
    {
        var name = cell.Split('`', '<')[0];
        return name.Substring(name.LastIndexOfAny(['.', '+', ':']) + 1);
    }
}
