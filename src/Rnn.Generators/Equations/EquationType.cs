using System.Collections.Generic;
using System.Linq;

namespace Rnn.Generators.Equations;

/// <summary>A type of the language with its dimensions as numbers.</summary>
internal abstract record EquationType;

/// <summary>A dimension as a type argument.</summary>
internal sealed record DimensionType(int Size) : EquationType { public override string ToString() => $"N{Size}"; }
internal sealed record ScalarType : EquationType { public override string ToString() => "Scalar"; }
internal sealed record VectorType(int Width) : EquationType { public override string ToString() => $"Vec<{Width}>"; }
internal sealed record MatrixType(int Rows, int Columns) : EquationType { public override string ToString() => $"Mat<{Rows}, {Columns}>"; }
internal sealed record TokenType : EquationType { public override string ToString() => "Token"; }
internal sealed record SequenceType(EquationType Element) : EquationType { public override string ToString() => $"Seq<{Element}>"; }
internal sealed record PastType(EquationType Element, int Length) : EquationType { public override string ToString() => $"Past<{Element}, {Length}>"; }
internal sealed record StatesType : EquationType { public override string ToString() => "States"; }
internal sealed record ActivationType(int Width) : EquationType { public override string ToString() => $"Activation<{Width}>"; }
internal sealed record NumberType(bool IsInteger) : EquationType { public override string ToString() => IsInteger ? "int" : "double"; }
internal sealed record BooleanType : EquationType { public override string ToString() => "bool"; }
internal sealed record EnumType(string Name) : EquationType { public override string ToString() => Name; }
internal sealed record VoidType : EquationType { public override string ToString() => "void"; }
internal sealed record ArrayType(EquationType Element) : EquationType { public override string ToString() => $"{Element}[]"; }

/// <summary>A tuple; unnamed elements have an empty name.</summary>
internal sealed record TupleType(IReadOnlyList<(string Name, EquationType Type)> Elements) : EquationType
{
    public override string ToString() => $"({string.Join(", ", Elements.Select(e => e.Type))})";
}

/// <summary>A cell with its type arguments.</summary>
internal sealed record CellType(CellDefinition Definition, IReadOnlyList<EquationType> Arguments) : EquationType
{
    public override string ToString() => $"{Definition.Name}<{string.Join(", ", Arguments)}>";
}
