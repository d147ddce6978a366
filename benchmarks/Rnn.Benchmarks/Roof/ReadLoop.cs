using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Rnn.Benchmarks.Measuring;
using Rnn.Kernels;

namespace Rnn.Benchmarks.Roof;

/// <summary>
/// Reads a block of weights from end to end as a product of one row does (Tile.One in src/Rnn.Runtime/Kernels): eight accumulators, one number
/// of the input for eight vectors of weights, pointers that advance. What a step cannot beat, however little it does besides.
/// </summary>
sealed unsafe class ReadLoop<L> : Workload where L : unmanaged, ILanes<L>
{
    const int BytesPerIteration = 8 * 64;
    readonly nint iterations;
    readonly byte* weights;
    readonly byte* input;

    /// <param name="bytes">The size of the block; what is left over above a multiple of 512 bytes is not read.</param>
    public ReadLoop(long bytes)
    {
        iterations = (nint)Math.Max(1, bytes / BytesPerIteration);
        weights = Allocate(BytesRead);
        input = Allocate(iterations * sizeof(float));
    }

    /// <summary>Bytes of one unit.</summary>
    public long BytesRead => iterations * BytesPerIteration;

    public override string Metric => "ms";

    public override int UnitsPerRun => 8;

    /// <summary>Sum of first results.</summary>
    public float Sum { get; private set; }

    public override void Run(int times)
    {
        for (int i = times * UnitsPerRun; i > 0; i--) Sum += Once();
    }

    public override void Dispose()
    {
        NativeMemory.AlignedFree(weights);
        NativeMemory.AlignedFree(input);
    }

    /// <summary>Written to, so that every page is there.</summary>
    static byte* Allocate(long bytes)
    {
        var memory = (byte*)NativeMemory.AlignedAlloc((nuint)bytes, 64);
        new Span<float>(memory, (int)(bytes / sizeof(float))).Fill(0.01f);
        return memory;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    float Once()
    {
        byte* a = input, w = weights;
        L c0 = L.Zero, c1 = L.Zero, c2 = L.Zero, c3 = L.Zero, c4 = L.Zero, c5 = L.Zero, c6 = L.Zero, c7 = L.Zero;
        for (nint n = iterations; n > 0; n--, a += sizeof(float), w += BytesPerIteration)
        {
            L x = L.Set(*(float*)a);
            c0 = L.Fma(x, *(L*)w, c0); c1 = L.Fma(x, *(L*)(w + 64), c1); c2 = L.Fma(x, *(L*)(w + 128), c2); c3 = L.Fma(x, *(L*)(w + 192), c3);
            c4 = L.Fma(x, *(L*)(w + 256), c4); c5 = L.Fma(x, *(L*)(w + 320), c5); c6 = L.Fma(x, *(L*)(w + 384), c6); c7 = L.Fma(x, *(L*)(w + 448), c7);
        }

        L sum = ((c0 + c1) + (c2 + c3)) + ((c4 + c5) + (c6 + c7));
        return *(float*)&sum;
    }
}
