using System.Globalization;

namespace Rnn.RandomPrograms.Equations;

/// <summary>A dimension as a cell writes it: a type parameter, a concatenation of two dimensions, or a closed number.</summary>
internal abstract record Dim
{
    public abstract int Size(IReadOnlyDictionary<string, int> sizes);
}

internal sealed record NamedDim(string Name) : Dim
{
    public override int Size(IReadOnlyDictionary<string, int> sizes) => sizes[Name];
    public override string ToString() => Name;
}

internal sealed record SumDim(Dim A, Dim B) : Dim
{
    public override int Size(IReadOnlyDictionary<string, int> sizes) => A.Size(sizes) + B.Size(sizes);
    public override string ToString() => $"Sum<{A}, {B}>";
}

/// <summary>The width of a matrix: rows times columns, one row after another.</summary>
internal sealed record MatrixDim(Dim Rows, Dim Columns) : Dim
{
    public override int Size(IReadOnlyDictionary<string, int> sizes) => Rows.Size(sizes) * Columns.Size(sizes);
    public override string ToString() => $"{Rows}, {Columns}";
}

/// <summary>The width of a shift register: as many vectors as it is long, the newest first.</summary>
internal sealed record PastDim(Dim Item, int Length) : Dim
{
    public override int Size(IReadOnlyDictionary<string, int> sizes) => Length * Item.Size(sizes);
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Vec<{Item}>, D{Length}");
}

internal sealed record NumberDim(int Value) : Dim
{
    public override int Size(IReadOnlyDictionary<string, int> sizes) => Value;
    public override string ToString() => "D" + Value.ToString(CultureInfo.InvariantCulture);
}
