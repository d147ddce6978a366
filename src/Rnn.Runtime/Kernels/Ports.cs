using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rnn.Kernels;

/// <summary>
/// Between the caller's rows (his order, no padding) and rows of buffers (sorted or packed, padded with +0 to 16 lanes). All ranges
/// count sorted or packed rows, so that threads divide them; what no valid row writes is cleared by the thread that has row 0.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Ports
{
    /// <summary>Packed rows from first to last = the caller's rows they stand for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadSteps(Schedule schedule, int first, int last, float* port, int width, float* target, int ld, int blockStride)
    {
        for (int row = first; row < last; row++) Load(port + (nint)schedule.Source[row] * width, width, target + (nint)row * ld, blockStride);
    }

    /// <summary>Sorted rows from first to last = the caller's rows they stand for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadRows(Schedule schedule, int first, int last, float* port, int width, float* target, int ld, int blockStride)
    {
        for (int row = first; row < last; row++) Load(port + (nint)schedule.CallerRow(row) * width, width, target + (nint)row * ld, blockStride);
    }

    /// <summary>The caller's rows = the packed rows from first to last that stand for them; the places of no valid step = 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void StoreSteps(Schedule schedule, int first, int last, float* port, int width, float* source, int ld, int blockStride)
    {
        for (int row = first; row < last; row++) Store(source + (nint)row * ld, blockStride, port + (nint)schedule.Source[row] * width, width);
        if (first != 0) return;
        foreach (int place in schedule.Invalid) new Span<float>(port + (nint)place * width, width).Clear();
    }

    /// <summary>The caller's rows = the sorted rows from first to last that stand for them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void StoreRows(Schedule schedule, int first, int last, float* port, int width, float* source, int ld, int blockStride)
    {
        for (int row = first; row < last; row++) Store(source + (nint)row * ld, blockStride, port + (nint)schedule.CallerRow(row) * width, width);
    }

    /// <summary>Tokens of packed rows from first to last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadTokenSteps(Schedule schedule, int first, int last, int* port, int* target)
    {
        for (int row = first; row < last; row++) target[row] = port[schedule.Source[row]];
    }

    /// <summary>Tokens of sorted rows from first to last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadTokenRows(Schedule schedule, int first, int last, int* port, int* target)
    {
        for (int row = first; row < last; row++) target[row] = port[schedule.CallerRow(row)];
    }

    /// <summary>All rows of the caller, in his order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LoadAll(int rows, float* port, int width, float* target, int ld, int blockStride)
    {
        for (int row = 0; row < rows; row++, port += width, target += ld) Load(port, width, target, blockStride);
    }

    /// <summary>All rows of the caller, in his order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void StoreAll(int rows, float* source, int ld, int blockStride, float* port, int width)
    {
        for (int row = 0; row < rows; row++, source += ld, port += width) Store(source, blockStride, port, width);
    }

    /// <summary>One row into blocks of 16 lanes, the last one filled up with +0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load(float* row, int width, float* target, int blockStride)
    {
        for (; width >= 16; width -= 16, row += 16, target += blockStride) Vector512.Load(row).Store(target);
        if (width == 0) return;
        for (int i = 0; i < width; i++) target[i] = row[i];
        for (int i = width; i < 16; i++) target[i] = 0;
    }

    /// <summary>One row out of blocks of 16 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(float* source, int blockStride, float* row, int width)
    {
        for (; width >= 16; width -= 16, row += 16, source += blockStride) Vector512.Load(source).Store(row);
        for (int i = 0; i < width; i++) row[i] = source[i];
    }
}
