using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rnn.Generators.Equations;

/// <summary>Types of closed text, with type parameters replaced by what an instance binds them to.</summary>
internal sealed class TypeReader(CellLibrary library)
{
    public EquationType Read(TypeSyntax type, IReadOnlyDictionary<string, EquationType> bindings) => type switch
    {
        PredefinedTypeSyntax predefined => Predefined(predefined),
        TupleTypeSyntax tuple => new TupleType([.. tuple.Elements.Select(e => (e.Identifier.ValueText ?? "", Read(e.Type, bindings)))]),
        ArrayTypeSyntax array => new ArrayType(Read(array.ElementType, bindings)),
        AliasQualifiedNameSyntax or QualifiedNameSyntax => Cell((NameSyntax)type, bindings),
        GenericNameSyntax generic => Generic(generic, bindings),
        IdentifierNameSyntax name => Simple(name.Identifier.ValueText, bindings),
        _ => throw Unknown(type.ToString()),
    };

    /// <summary>A cell as closed text writes it.</summary>
    public CellType ReadCell(string text) => (CellType)Read(SyntaxFactory.ParseTypeName(text), new Dictionary<string, EquationType>());

    /// <summary>A cell by its metadata name.</summary>
    public CellDefinition Cell(string name) => library.Find(name);

    /// <summary>The size of a dimension that a body names: a type parameter, a closed dimension, a sum or product of dimensions; null for anything else.</summary>
    public static int? Dimension(TypeSyntax type, IReadOnlyDictionary<string, EquationType> bindings) => type switch
    {
        IdentifierNameSyntax name => Dimension(name.Identifier.ValueText, bindings),
        GenericNameSyntax { Identifier.ValueText: "Sum", TypeArgumentList.Arguments: [var a, var b] } => Dimension(a, bindings) + Dimension(b, bindings),
        GenericNameSyntax { Identifier.ValueText: "Product", TypeArgumentList.Arguments: [var a, var b] } => Dimension(a, bindings) * Dimension(b, bindings),
        GenericNameSyntax { Identifier.ValueText: "Places", TypeArgumentList.Arguments: [var n, var s, var t] } => Places(Dimension(n, bindings), Dimension(s, bindings), Dimension(t, bindings)),
        _ => null,
    };

    /// <summary>How often a window of some size finds a place, none being an error of its own.</summary>
    static int? Places(int? whole, int? size, int? stride) => stride is > 0 && whole >= size ? ((whole - size) / stride) + 1 : whole is null ? null : 0;

    public static int? Dimension(string name, IReadOnlyDictionary<string, EquationType> bindings)
    {
        if (bindings.TryGetValue(name, out var bound)) return (bound as DimensionType)?.Size;
        return name.Length > 1 && name[0] is 'D' or 'N' && int.TryParse(name.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null;
    }

    static EquationType Predefined(PredefinedTypeSyntax type) => type.Keyword.Kind() switch
    {
        SyntaxKind.BoolKeyword => new BooleanType(),
        SyntaxKind.IntKeyword => new NumberType(true),
        SyntaxKind.DoubleKeyword or SyntaxKind.FloatKeyword => new NumberType(false),
        SyntaxKind.VoidKeyword => new VoidType(),
        _ => throw Unknown(type.ToString()),
    };

    static EquationType Simple(string name, IReadOnlyDictionary<string, EquationType> bindings)
    {
        if (bindings.TryGetValue(name, out var bound)) return bound;
        if (name.Length > 1 && name[0] is 'N' or 'D' && int.TryParse(name.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out var size)) return Checked(name, size);
        return name switch
        {
            "Scalar" => new ScalarType(),
            "Token" => new TokenType(),
            "States" => new StatesType(),
            _ => new EnumType(name),
        };
    }

    static DimensionType Checked(string name, int size) => StackRules.IsSize(size) ? new(size)
        : throw new EquationException(EquationIds.SizeOutOfRange, StackRules.OutOfRange($"the dimension {name}", size), EquationPosition.OfModel());

    EquationType Generic(GenericNameSyntax type, IReadOnlyDictionary<string, EquationType> bindings)
    {
        var arguments = type.TypeArgumentList.Arguments.Select(a => Read(a, bindings)).ToList();
        return (type.Identifier.ValueText, arguments) switch
        {
            ("Vec", [DimensionType n]) => new VectorType(n.Size),
            ("Mat", [DimensionType r, DimensionType c]) => new MatrixType(r.Size, c.Size),
            ("Sum", [DimensionType a, DimensionType b]) => new DimensionType(a.Size + b.Size),
            ("Product", [DimensionType a, DimensionType b]) => new DimensionType(Tensors.Entries(a.Size, b.Size)),
            ("Places", [DimensionType n, DimensionType s, DimensionType t]) => Places(n.Size, s.Size, t.Size) is > 0 and { } places ? new DimensionType(places)
                : throw new EquationException(EquationIds.SizeOutOfRange, $"a window of {s.Size} has no place in {n.Size}", EquationPosition.OfModel()),
            ("Seq", [var element]) => new SequenceType(element),
            ("Past", [var element, DimensionType n]) => new PastType(element, n.Size),
            ("Activation", [DimensionType n]) => new ActivationType(n.Size),
            _ => throw Unknown(type.ToString()),
        };
    }

    CellType Cell(NameSyntax name, IReadOnlyDictionary<string, EquationType> bindings)
    {
        var last = name switch { QualifiedNameSyntax q => q.Right, AliasQualifiedNameSyntax a => a.Name, _ => throw Unknown(name.ToString()) };
        var arguments = last is GenericNameSyntax g ? g.TypeArgumentList.Arguments.Select(a => Read(a, bindings)).ToList() : [];
        var arity = arguments.Count == 0 ? "" : "`" + arguments.Count.ToString(CultureInfo.InvariantCulture);
        return new(library.Find(Path(name) + arity), arguments);
    }

    /// <summary>The dotted name without <c>global::</c> and type arguments.</summary>
    static string Path(NameSyntax name) => name switch
    {
        QualifiedNameSyntax q => Path(q.Left) + "." + q.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax a => a.Name.Identifier.ValueText,
        SimpleNameSyntax s => s.Identifier.ValueText,
        _ => throw Unknown(name.ToString()),
    };

    static EquationException Unknown(string type) =>
        new(EquationIds.OutsideGrammar, $"equations know no type {type}: use Vec, Mat, Scalar, Token, Seq, Past, States, cells, and int, double, bool or enums for options", EquationPosition.OfModel());
}
