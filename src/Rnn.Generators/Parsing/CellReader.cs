using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Parsing;

/// <summary>The transform of a <c>[RnnCell]</c> class: everything later steps need, as strings and numbers.</summary>
internal static class CellReader
{
    public static CellDeclaration Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        Read((INamedTypeSymbol)context.TargetSymbol, context.SemanticModel.Compilation, cancellation);

    public static CellDeclaration Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var mentioned = new List<INamedTypeSymbol>();
        var text = ClosedText.Write(type, mentioned, cancellation);
        return new(new(RuntimeNames.MetadataName(type), text), LibraryCells.Collect(mentioned, compilation), DeclarationReader.Read(type));
    }
}
