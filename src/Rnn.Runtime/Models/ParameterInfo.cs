namespace Rnn;

/// <summary>
/// A parameter: its shape as the paper writes it, and where its elements lie in the packed block. Sixteen neighbours along the lanes lie
/// side by side; the float (row r, column c) has the address <c>Offset + lane / 16 * BlockStride + k * Step + lane % 16</c>, where lane
/// and k are r and c, or c and r where <see cref="LanesAreColumns"/>.
/// </summary>
/// <param name="Name">Layer and field, as in "Lstm1.Wi".</param>
/// <param name="Rows">The rows; the elements of a vector.</param>
/// <param name="Columns">The columns; 1 for a vector.</param>
/// <param name="Frozen">Never trained.</param>
/// <param name="Initializer">How it starts, as in "GlorotUniform" or "Constant(-1)".</param>
/// <param name="Offset">The first float in the block.</param>
/// <param name="BlockStride">Floats from sixteen lanes to the next sixteen.</param>
/// <param name="Step">Floats from one k to the next.</param>
/// <param name="LanesAreColumns">Whether the lanes are columns; else rows.</param>
public sealed record ParameterInfo(
    string Name,
    int Rows,
    int Columns,
    bool Frozen,
    string Initializer,
    int Offset,
    int BlockStride,
    int Step,
    bool LanesAreColumns)
{
    /// <summary>How many numbers it has.</summary>
    public int Count => Rows * Columns;

    /// <summary>Whether rows follow each other without padding between them, as arithmetic on matrices reads them: a group of sixteen floats may hold several.</summary>
    public bool IsRowByRow => LanesAreColumns && (Step % 16 != 0 || BlockStride < Rows * Step);

    /// <summary>The float of an element in the packed block.</summary>
    /// <param name="row">0 to <see cref="Rows"/>, exclusive.</param>
    /// <param name="column">0 to <see cref="Columns"/>, exclusive.</param>
    public int PositionOf(int row, int column)
    {
        var (lane, k) = LanesAreColumns ? (column, row) : (row, column);
        return Offset + lane / 16 * BlockStride + k * Step + lane % 16;
    }
}
