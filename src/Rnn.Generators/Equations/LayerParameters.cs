using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rnn.Generators.Ir;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Equations;

/// <summary>
/// What a layer's attribute says about the cell's parameters: how they start, whether they are trained, whose matrix stands in place of its
/// own. In: a parameter as the cell declares it. Out: the one that the layer has.
/// </summary>
internal sealed class LayerParameters
{
    /// <summary>Names of what a layer's attribute may say; they are no options of the cell.</summary>
    public static readonly IReadOnlyList<string> Options = ["Kernel", "Recurrent", "Initializers", "Frozen", "TiedTo", "TrainedState"];

    readonly LayerSpec layer;
    readonly CellInstance? tiedTo;
    readonly Func<string, string, EquationException> error;
    readonly List<(string Pattern, string Initializer)> named;
    readonly HashSet<string> matched = new(StringComparer.Ordinal);

    public LayerParameters(LayerSpec layer, IEnumerable<CellInstance> before, Func<string, string, EquationException> error)
    {
        (this.layer, this.error) = (layer, error);
        named = [.. Pairs(layer.Option("Initializers") ?? "")];
        foreach (var text in named.Select(n => n.Initializer).Concat(new[] { layer.Option("Kernel"), layer.Option("Recurrent") }.OfType<string>())) Check(text);
        if (layer.Option("TiedTo") is not { } tied) return;
        tiedTo = before.FirstOrDefault(i => i.Path == tied)
            ?? throw error($"{layer.Name} is tied to {tied}, but no layer before it has that name", EquationIds.LayerSetting);
    }

    public Parameter Apply(CellInstance instance, FieldDefinition field, EquationType type, Parameter parameter)
    {
        if (tiedTo is not null && IsKernel(instance, field)) return Tied(parameter);
        var initializer = Named(field.Name)
            ?? (type is not MatrixType ? null : IsKernel(instance, field) ? layer.Option("Kernel") : layer.Option("Recurrent"))
            ?? parameter.Initializer;
        return parameter with { Initializer = initializer, Frozen = parameter.Frozen || layer.Option("Frozen") == "true" };
    }

    /// <summary>The parameter that a state begins at where the layer's attribute asks for one: <c>h0</c> of <c>h</c>. Null: it asks for none, or the cell has its own.</summary>
    public Parameter? StartOf(StateSlot slot)
    {
        if (layer.Option("TrainedState") != "true" || slot.Field.IsAuxiliaryLoss || slot.Field.Attribute("State") is not { Arguments.Count: 0 }) return null;
        if (slot.Type is not (VectorType or ScalarType)) throw error($"{layer.Name} trains its states, but {slot.Field.Name} is of type {slot.Type}: vectors and scalars can be trained", EquationIds.LayerSetting);
        var name = slot.Field.Name + "0";
        if (slot.Owner.Definition.Field(name) is not null) throw error($"{layer.Name} trains where {slot.Field.Name} starts as {name}, but the cell has a member of that name: write [State(Initial = nameof({name}))] in the cell", EquationIds.LayerSetting);
        return new(slot.Owner.Member(name), CellInstance.ShapeOf(slot.Type), "Zeros", layer.Option("Frozen") == "true");
    }

    /// <summary>Complains about names that the cell does not have; called when all its parameters are known.</summary>
    public void CheckNames(IEnumerable<Parameter> parameters)
    {
        foreach (var (pattern, _) in named)
            if (!matched.Contains(pattern))
                throw error($"{layer.Name} has no parameter {pattern}; it has {string.Join(", ", parameters.Select(p => p.Name.Split('.').Last()))}", EquationIds.LayerSetting);
    }

    Parameter Tied(Parameter own) => tiedTo!.AllParameters().FirstOrDefault(p => p.Shape == own.Shape)
        ?? throw error($"{layer.Name} is tied to {tiedTo.Path}, which has no matrix of {own.Shape}: it has {string.Join(", ", tiedTo.AllParameters().Select(p => $"{p.Name.Split('.').Last()} {p.Shape}"))}", EquationIds.SizeMismatch);

    string? Named(string field)
    {
        foreach (var (pattern, initializer) in named)
        {
            if (pattern != field && !(pattern.EndsWith("*", StringComparison.Ordinal) && field.StartsWith(pattern.Substring(0, pattern.Length - 1), StringComparison.Ordinal))) continue;
            matched.Add(pattern);
            return initializer;
        }
        return null;
    }

    /// <summary>A matrix whose columns are those of the input of the cell's step; of a cell over tokens every matrix.</summary>
    static bool IsKernel(CellInstance instance, FieldDefinition field)
    {
        if (field.Type is not GenericNameSyntax { Identifier.ValueText: "Mat", TypeArgumentList.Arguments: [_, var columns] }) return false;
        if (instance.Definition.Method("Step") is not { Parameters: [{ Type: { } taken }, ..] }) return false;
        return taken is not GenericNameSyntax { Identifier.ValueText: "Vec", TypeArgumentList.Arguments: [var width] } || width.ToString() == columns.ToString();
    }

    static IEnumerable<(string, string)> Pairs(string text) =>
        from part in text.Split([';'], StringSplitOptions.RemoveEmptyEntries)
        let sign = part.IndexOf('=')
        select sign < 0 ? (part.Trim(), "") : (part.Substring(0, sign).Trim(), part.Substring(sign + 1).Trim());

    void Check(string initializer)
    {
        if (InitializerRules.Mistake(initializer) is { } mistake) throw error($"{layer.Name} starts with \"{initializer}\", {mistake}", EquationIds.LayerSetting);
    }
}
