namespace Rnn.Generators.Parsing;

/// <summary>A cell of this compilation: its spec, the cells of referenced assemblies it needs, and where its generated part goes.</summary>
internal sealed record CellDeclaration(CellSpec Spec, EquatableArray<CellSpec> Library, DeclarationSpec Declaration);
