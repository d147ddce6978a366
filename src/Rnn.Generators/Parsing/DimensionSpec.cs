using System.Threading;
using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Parsing;

/// <summary>A dimension that a user declares with one line: <c>[Dim(10000)] partial struct Words;</c>.</summary>
internal sealed record DimensionSpec(DeclarationSpec Declaration, int Size)
{
    /// <summary>Null where the struct says its size itself.</summary>
    public static DimensionSpec? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var type = (INamedTypeSymbol)context.TargetSymbol;
        return TypeText.DimensionOf(type) is { } size && type.GetMembers("Size").IsEmpty ? new(DeclarationReader.Read(type), size) : null;
    }
}
