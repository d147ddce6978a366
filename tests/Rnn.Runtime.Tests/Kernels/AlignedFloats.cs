using System.Runtime.CompilerServices;

namespace Rnn.Runtime.Tests.Kernels;

/// <summary>Pinned floats from a 64-byte boundary on, with a guard behind them that nobody may write.</summary>
sealed unsafe class AlignedFloats
{
    const int Guard = 64;
    const float Mark = -12345.678f;
    readonly float[] array;

    public AlignedFloats(int count)
    {
        array = GC.AllocateArray<float>(count + 16 + Guard, pinned: true);
        Pointer = (float*)(((nuint)Unsafe.AsPointer(ref array[0]) + 63) / 64 * 64);
        Count = count;
        new Span<float>(Pointer + count, Guard - 16).Fill(Mark);
    }

    public AlignedFloats(int count, Random random) : this(count)
    {
        foreach (ref float x in Span) x = (float)(random.NextDouble() * 2 - 1);
    }

    public float* Pointer { get; }

    public int Count { get; }

    public Span<float> Span => new(Pointer, Count);

    public void AssertGuard() => Assert.All(new Span<float>(Pointer + Count, Guard - 16).ToArray(), x => Assert.Equal(Mark, x));
}
