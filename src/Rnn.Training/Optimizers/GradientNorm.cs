using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rnn.Kernels;

namespace Rnn.Training;

/// <summary>
/// The norm of all gradients together. Squares are summed in 16 lanes over pieces of fixed length, each piece in the
/// fixed tree, the pieces in ascending order in double precision: the same bits for every vector width.
/// </summary>
internal static class GradientNorm
{
    const int Piece = 4096;

    public static double Of(ReadOnlySpan<float> gradients, ReadOnlySpan<BlockRange> trainable, NormOrder order = NormOrder.Two)
    {
        double total = 0;
        foreach (var range in trainable)
        {
            var rest = gradients.Slice(range.First, range.Count);
            for (; !rest.IsEmpty; rest = rest[Math.Min(Piece, rest.Length)..])
            {
                float part = Part(rest[..Math.Min(Piece, rest.Length)], order);
                total = order == NormOrder.Infinity ? Math.Max(total, part) : total + part;
            }
        }

        return order == NormOrder.Two ? Math.Sqrt(total) : total;
    }

    /// <summary>The factor that brings a norm down to its limit; 1 where it is below, or where there is no limit.</summary>
    public static float Factor(double norm, float limit) => limit > 0 && norm > limit ? (float)(limit / norm) : 1f;

    /// <summary>Of a piece: the sum of squares or magnitudes, or the largest magnitude.</summary>
    public static float Part(ReadOnlySpan<float> piece, NormOrder order)
    {
        if (Vector512.IsHardwareAccelerated) return Part<Lanes512>(piece, order);
        if (Vector256.IsHardwareAccelerated) return Part<Lanes256>(piece, order);
        return Part<Lanes128>(piece, order);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static float Part<L>(ReadOnlySpan<float> piece, NormOrder order) where L : unmanaged, ILanes<L>
    {
        L sum = L.Zero;
        var lanes = MemoryMarshal.Cast<float, L>(piece);
        switch (order)
        {
            case NormOrder.Two:
                foreach (L g in lanes) sum = L.Fma(g, g, sum);
                return L.Sum(sum);
            case NormOrder.One:
                foreach (L g in lanes) sum += L.Abs(g);
                return L.Sum(sum);
            default:
                foreach (L g in lanes) sum = L.Max(sum, L.Abs(g));
                return L.Maximum(sum);
        }
    }
}
