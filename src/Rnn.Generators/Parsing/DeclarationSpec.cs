namespace Rnn.Generators.Parsing;

/// <summary>What a field of a cell or network is.</summary>
internal enum MemberRole { Parameter, State, Layer, LayerArray, AuxiliaryLoss, Option, Other }

/// <summary>
/// A field, with what the generated constructor needs: its (element) type as C# writes it, its role, how many layers an array holds,
/// and the parameter that a state starts from.
/// </summary>
internal sealed record MemberSpec(
    string Name, string Type, MemberRole Role, bool HasInitializer, int Count, bool IsTypeParameter, string? Initial);

/// <summary>
/// Where generated members go: the partial type with everything around it. <c>Keywords</c> of the type itself are
/// <c>class Lstm&lt;I, H&gt;</c>; <c>Containers</c> the same for the types around it, outermost first.
/// </summary>
internal sealed record DeclarationSpec(
    string Namespace, EquatableArray<string> Containers, string Keywords, string Name, string MetadataName,
    bool HasConstructor, EquatableArray<MemberSpec> Members, string? CellInterface);
