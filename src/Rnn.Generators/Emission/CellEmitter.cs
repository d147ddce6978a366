using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Emission;

/// <summary>
/// The generated part of a cell: its closed text as an attribute (so that other assemblies can compile it), a constructor that gives
/// every field a value, and all its states as one.
/// </summary>
internal static class CellEmitter
{
    const string States = "global::Rnn.States";

    public static string Emit(CellDeclaration cell)
    {
        var declaration = cell.Declaration;
        var text = PartialText.RawString(cell.Spec.Text).ToList();
        text[0] = "[global::Rnn.RnnCellText(" + text[0];
        text[text.Count - 1] += ")]";
        return PartialText.Write(declaration, text, "global::Rnn.ICell", Members(declaration));
    }

    /// <summary>Assignments that give every field without an initialiser its start: zeros, or a new layer.</summary>
    public static IEnumerable<string> Assignments(DeclarationSpec declaration) =>
        from m in declaration.Members
        where !m.HasInitializer
        let value = Start(m)
        where value is not null
        select $"{Field(m)} = {value};";

    /// <summary>The fields that <see cref="Assignments"/> fills.</summary>
    public static IEnumerable<string> AssignedFields(DeclarationSpec declaration) =>
        declaration.Members.Where(m => !m.HasInitializer && Start(m) is not null).Select(m => m.Name);

    static IEnumerable<string> Members(DeclarationSpec declaration)
    {
        if (!declaration.HasConstructor)
        {
            yield return "/// <summary>Parameters and states of zero, new layers.</summary>";
            yield return Attributes.Generated;
            yield return $"public {declaration.Name}()";
            yield return "{";
            foreach (var assignment in Assignments(declaration)) yield return "    " + assignment;
            yield return "}";
            yield return "";
        }
        foreach (var line in StateProperty(declaration)) yield return line;
        if (declaration.CellInterface is { } cell)
        {
            yield return "";
            yield return Attributes.Generated;
            yield return $"static {cell} {cell}.Create() => new {Self(declaration)}();";
        }
    }

    static IEnumerable<string> StateProperty(DeclarationSpec declaration)
    {
        var parts = Parts(declaration).ToList();
        yield return "/// <inheritdoc/>";
        yield return Attributes.Generated;
        yield return $"public {States} State";
        yield return "{";
        yield return $"    get => new({string.Join(", ", parts.Select(p => p.Read))});";
        yield return "    set";
        yield return "    {";
        for (int i = 0; i < parts.Count; i++) yield return "        " + parts[i].Write.Replace("#", i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        yield return "    }";
        yield return "}";
    }

    /// <summary>The states in the order of their declaration, those of a layer as one value.</summary>
    static IEnumerable<(string Read, string Write)> Parts(DeclarationSpec declaration)
    {
        foreach (var m in declaration.Members)
            switch (m.Role)
            {
                case MemberRole.State:
                    var start = m.Initial is null ? "" : $"value.Count == 0 ? this.{Escape(m.Initial)} : ";
                    yield return (Field(m), $"{Field(m)} = {start}value.Get<{m.Type}>(#);");
                    break;
                case MemberRole.Layer:
                    yield return ($"{Field(m)}.State", $"{Field(m)}.State = value.Get<{States}>(#);");
                    break;
                case MemberRole.LayerArray:
                    for (int i = 0; i < m.Count; i++) yield return ($"{Field(m)}[{i}].State", $"{Field(m)}[{i}].State = value.Get<{States}>(#);");
                    break;
            }
    }

    static string? Start(MemberSpec member) => member.Role switch
    {
        MemberRole.Parameter or MemberRole.State or MemberRole.AuxiliaryLoss => member.Type + ".Zero",
        MemberRole.Layer => New(member),
        MemberRole.LayerArray => $"[{string.Join(", ", Enumerable.Repeat(New(member), member.Count))}]",
        _ => null,
    };

    static string New(MemberSpec member) => member.IsTypeParameter ? $"({member.Type}){member.Type}.Create()" : $"new {member.Type}()";

    static string Field(MemberSpec member) => "this." + Escape(member.Name);

    static string Escape(string name) =>
        Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(name) == Microsoft.CodeAnalysis.CSharp.SyntaxKind.None ? name : "@" + name;

    static string Self(DeclarationSpec declaration) => declaration.Keywords.Substring(declaration.Keywords.LastIndexOf(declaration.Name, System.StringComparison.Ordinal));
}
