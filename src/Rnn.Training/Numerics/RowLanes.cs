using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>
/// Passes over one unpadded row in blocks of 16 lanes. The last block is filled up with a neutral value, so that sums run over
/// the true width in one fixed tree.
/// </summary>
internal static class RowLanes
{
    /// <summary>Lanes of a block.</summary>
    public const int Count = 16;

    /// <summary>The block at <paramref name="first"/>; lanes beyond the row hold <paramref name="rest"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Load<L>(ReadOnlySpan<float> row, int first, float rest = 0) where L : unmanaged, ILanes<L>
    {
        var left = row[first..];
        if (left.Length >= Count) return Unsafe.ReadUnaligned<L>(ref Unsafe.As<float, byte>(ref MemoryMarshal.GetReference(left)));
        L block = L.Set(rest);
        left.CopyTo(Lanes(ref block));
        return block;
    }

    /// <summary>Writes the block at <paramref name="first"/>, as far as the row goes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<L>(Span<float> row, int first, L block) where L : unmanaged, ILanes<L>
    {
        var left = row[first..];
        if (left.Length >= Count) Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref MemoryMarshal.GetReference(left)), block);
        else Lanes(ref block)[..left.Length].CopyTo(left);
    }

    /// <summary>The largest number of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Maximum<L>(ReadOnlySpan<float> row) where L : unmanaged, ILanes<L>
    {
        L largest = L.Set(float.NegativeInfinity);
        for (int i = 0; i < row.Length; i += Count) largest = L.Max(largest, Load<L>(row, i, float.NegativeInfinity));
        return L.Maximum(largest);
    }

    /// <summary>Writes exp(row - largest) to <paramref name="target"/>, which may be the row itself, and returns the sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Exponentials<L>(ReadOnlySpan<float> row, float largest, Span<float> target) where L : unmanaged, ILanes<L>
    {
        L top = L.Set(largest), sum = L.Zero;
        int whole = row.Length / Count * Count;
        for (int i = 0; i < whole; i += Count)
        {
            L e = Exp.Lanes(Load<L>(row, i) - top);
            Store(target, i, e);
            sum += e;
        }

        if (whole == row.Length) return L.Sum(sum);
        L last = L.FirstLanes(Exp.Lanes(Load<L>(row, whole, largest) - top), row.Length - whole);
        Store(target, whole, last);
        return L.Sum(sum + last);
    }

    /// <summary>Multiplies a row by a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scale<L>(Span<float> row, float factor) where L : unmanaged, ILanes<L>
    {
        L factors = L.Set(factor);
        for (int i = 0; i < row.Length; i += Count) Store(row, i, Load<L>(row, i) * factors);
    }

    /// <summary>The natural logarithm of one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Logarithm<L>(float x) where L : unmanaged, ILanes<L>
    {
        L y = Log.Lanes(L.Set(x));
        return Lanes(ref y)[0];
    }

    static Span<float> Lanes<L>(ref L block) where L : unmanaged
        => MemoryMarshal.CreateSpan(ref Unsafe.As<L, float>(ref block), Count);
}
