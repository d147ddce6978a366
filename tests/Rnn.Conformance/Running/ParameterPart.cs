namespace Rnn.Conformance.Running;

/// <summary>
/// A parameter of the model is a part of a tensor of the case: element (r, c) stands at <c>Offset + r * RowStride + c * ColumnStride</c>.
/// Two parts for one parameter add up (frameworks that keep two biases); all of them then have its gradient.
/// </summary>
internal sealed record ParameterPart(string Parameter, string Tensor, int Offset, int RowStride, int ColumnStride)
{
    /// <summary>The tensor is a part of the parameter instead: so many columns from one on; 0: all.</summary>
    public int Columns { get; init; }

    public int FirstColumn { get; init; }

    /// <summary>The parameter's columns that the tensor has.</summary>
    public IEnumerable<int> ColumnsOf(int all) => Enumerable.Range(FirstColumn, Columns == 0 ? all : Columns);

    /// <summary>The whole tensor, in the same layout.</summary>
    public static ParameterPart Whole(string parameter, string tensor, int columns) => new(parameter, tensor, 0, columns, 1);

    public int At(int row, int column) => Offset + row * RowStride + (column - FirstColumn) * ColumnStride;
}
