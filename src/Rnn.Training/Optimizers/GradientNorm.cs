using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>
/// The Euclidean norm of all gradients together. Squares are summed in 16 lanes over pieces of fixed length, each piece in the
/// fixed tree, the pieces in ascending order in double precision: the same bits for every vector width.
/// </summary>
internal static class GradientNorm
{
    const int Piece = 4096;

    public static double Of(ReadOnlySpan<float> gradients, ReadOnlySpan<BlockRange> trainable)
    {
        double sum = 0;
        foreach (var range in trainable)
        {
            var rest = gradients.Slice(range.First, range.Count);
            for (; !rest.IsEmpty; rest = rest[Math.Min(Piece, rest.Length)..]) sum += SumOfSquares(rest[..Math.Min(Piece, rest.Length)]);
        }

        return Math.Sqrt(sum);
    }

    /// <summary>The factor that brings a norm down to its limit; 1 where it is below, or where there is no limit.</summary>
    public static float Factor(double norm, float limit) => limit > 0 && norm > limit ? (float)(limit / norm) : 1f;

    static float SumOfSquares(ReadOnlySpan<float> piece)
    {
        if (Vector512.IsHardwareAccelerated) return SumOfSquares<Lanes512>(piece);
        if (Vector256.IsHardwareAccelerated) return SumOfSquares<Lanes256>(piece);
        return SumOfSquares<Lanes128>(piece);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static float SumOfSquares<L>(ReadOnlySpan<float> piece) where L : unmanaged, ILanes<L>
    {
        L sum = L.Zero;
        foreach (L g in MemoryMarshal.Cast<float, L>(piece)) sum = L.Fma(g, g, sum);
        return L.Sum(sum);
    }
}
