using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Parsing;

/// <summary>The transform of an <c>[RnnModel]</c> class, stack or network.</summary>
internal static class ModelReader
{
    public static ModelSpec Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        Read((INamedTypeSymbol)context.TargetSymbol, context.Attributes, context.SemanticModel.Compilation, cancellation);

    public static ModelSpec Read(INamedTypeSymbol type, IEnumerable<AttributeData> attributes, Compilation compilation, CancellationToken cancellation)
    {
        var mentioned = new List<INamedTypeSymbol>();
        var layers = StackAttributes.Read(type, mentioned);
        var network = layers.Count == 0 ? ClosedText.Write(type, mentioned, cancellation) : null;
        var settings = attributes.SelectMany(a => a.NamedArguments).Select(a => new OptionSpec(a.Key, ClosedText.Constant(a.Value))).ToEquatable();
        return new(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            type.Name, AccessibilityText(type), layers, network,
            settings.Any(s => s is { Name: "Explain", Value: "true" }), Precisions(type), settings,
            mentioned.Select(RuntimeNames.MetadataName).Distinct().ToEquatable(), LibraryCells.Collect(mentioned, compilation), DeclarationReader.Read(type))
        {
            CheckpointEvery = RuntimeNames.Attribute(type, "CheckpointAttribute") is { ConstructorArguments: [{ Value: int every }] } ? every : 0,
            Traces = Traces(type),
        };
    }

    static EquatableArray<TraceSpec> Traces(INamedTypeSymbol type) =>
        type.GetAttributes().Where(a => RuntimeNames.Is(a.AttributeClass, "TraceAttribute"))
            .SelectMany(a => RuntimeNames.Texts(a).Select(name => new TraceSpec(name, a.NamedArguments.Any(n => n is { Key: "Gradient", Value.Value: true }))))
            .GroupBy(t => t.Name).Select(g => new TraceSpec(g.Key, g.Any(t => t.Gradient))).ToEquatable();

    /// <summary>The arguments of <c>[Weights]</c>, by the names of the runtime's enumeration, each once.</summary>
    static EquatableArray<string> Precisions(INamedTypeSymbol type) =>
        type.GetAttributes().Where(a => RuntimeNames.Is(a.AttributeClass, "WeightsAttribute"))
            .SelectMany(a => a.ConstructorArguments)
            .SelectMany(a => a.Type!.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue && Equals(f.ConstantValue, a.Value)))
            .Select(f => f.Name).Distinct().ToEquatable();

    static string AccessibilityText(INamedTypeSymbol type) => type.DeclaredAccessibility switch
    {
        Accessibility.Public => "public",
        Accessibility.Private => "private",
        Accessibility.Protected => "protected",
        Accessibility.ProtectedOrInternal => "protected internal",
        Accessibility.ProtectedAndInternal => "private protected",
        _ => "internal",
    };
}
