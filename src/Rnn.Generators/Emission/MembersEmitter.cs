using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Emission;

/// <summary>
/// What the constructor of a network calls first: every parameter, state and layer field gets a value, for eager mode and so that C#
/// has nothing to warn about.
/// </summary>
internal static class MembersEmitter
{
    public static string Emit(ModelSpec model) => PartialText.Write(model.Declaration, [], "", Members(model.Declaration));

    static IEnumerable<string> Members(DeclarationSpec declaration)
    {
        var fields = string.Join(", ", CellEmitter.AssignedFields(declaration).Select(f => $"nameof({f})"));
        yield return Attributes.Generated;
        if (fields.Length > 0) yield return $"[global::System.Diagnostics.CodeAnalysis.MemberNotNull({fields})]";
        yield return "void CreateMembers()";
        yield return "{";
        foreach (var assignment in CellEmitter.Assignments(declaration)) yield return "    " + assignment;
        yield return "}";
    }
}
