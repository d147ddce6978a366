using System.Runtime.CompilerServices;

namespace Rnn;

/// <summary>A parameter as the paper writes it, rows and columns, whatever its packed layout. Writing to it writes to the model.</summary>
public readonly struct ParameterView
{
    readonly ParameterBlock block;

    internal ParameterView(ParameterBlock block, ParameterInfo info)
    {
        this.block = block;
        Info = info;
    }

    /// <summary>The parameter's description.</summary>
    public ParameterInfo Info { get; }

    /// <summary>The rows; the elements of a vector.</summary>
    public int Rows => Info.Rows;

    /// <summary>The columns; 1 for a vector.</summary>
    public int Columns => Info.Columns;

    /// <summary>An element.</summary>
    /// <param name="row">0 to <see cref="Rows"/>, exclusive.</param>
    /// <param name="column">0 to <see cref="Columns"/>, exclusive.</param>
    public float this[int row, int column]
    {
        get => block.Values[Position(row, column)];
        set => block.Values[Position(row, column)] = value;
    }

    /// <summary>An element of a vector.</summary>
    /// <param name="row">0 to <see cref="Rows"/>, exclusive.</param>
    public float this[int row]
    {
        get => this[row, 0];
        set => this[row, 0] = value;
    }

    /// <summary>Writes the elements row by row.</summary>
    /// <param name="rowMajor">As long as the parameter.</param>
    public void CopyTo(Span<float> rowMajor) => Gather(Info, block.Values, rowMajor);

    /// <summary>Reads the elements row by row.</summary>
    /// <param name="rowMajor">As long as the parameter.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a program may do this once, before its first step
    public void CopyFrom(ReadOnlySpan<float> rowMajor)
    {
        CheckLength(Info, rowMajor.Length);
        var packed = block.Values;
        for (int r = 0; r < Rows; r++)
            if (Info.LanesAreColumns)
                for (int c = 0, lanes; c < Columns; c += lanes)
                {
                    lanes = Math.Min(16, Columns - c);
                    rowMajor.Slice(r * Columns + c, lanes).CopyTo(packed[Info.PositionOf(r, c)..]);
                }
            else
                for (int c = 0, at = Info.PositionOf(r, 0); c < Columns; c++, at += Info.Step) packed[at] = rowMajor[r * Columns + c];
    }

    /// <summary>The elements row by row, in a new array.</summary>
    public float[] ToArray()
    {
        var values = new float[Info.Count];
        CopyTo(values);
        return values;
    }

    /// <summary>Reads a parameter out of anything packed as the block is: parameters, gradients, moments.</summary>
    /// <param name="info">The parameter.</param>
    /// <param name="packed">As long as the block.</param>
    /// <param name="rowMajor">As long as the parameter.</param>
    public static void Gather(ParameterInfo info, ReadOnlySpan<float> packed, Span<float> rowMajor)
    {
        ArgumentNullException.ThrowIfNull(info);
        CheckLength(info, rowMajor.Length);
        for (var r = 0; r < info.Rows; r++)
            for (var c = 0; c < info.Columns; c++) rowMajor[r * info.Columns + c] = packed[info.PositionOf(r, c)];
    }

    static void CheckLength(ParameterInfo info, int length)
    {
        if (length != info.Count) throw new ArgumentException($"{info.Name} has {info.Rows} x {info.Columns} = {info.Count} numbers; the span has {length}.");
    }

    int Position(int row, int column)
    {
        if ((uint)row >= (uint)Rows || (uint)column >= (uint)Columns)
            throw new ArgumentOutOfRangeException(nameof(row), $"[{row}, {column}] of {Info.Name}, which has {Rows} x {Columns} elements.");
        return Info.PositionOf(row, column);
    }
}
