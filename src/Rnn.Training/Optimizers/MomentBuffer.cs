using System.Runtime.CompilerServices;

namespace Rnn.Training;

/// <summary>Zeroed floats on a pinned array, starting at a multiple of 64 bytes as the parameter block does.</summary>
internal sealed class MomentBuffer
{
    readonly float[] floats;
    readonly int start;

    public unsafe MomentBuffer(int length)
    {
        floats = GC.AllocateArray<float>(length + 16, pinned: true);
        nuint address = (nuint)Unsafe.AsPointer(ref floats[0]);
        start = (int)((64 - (address % 64)) % 64 / sizeof(float));
        Length = length;
    }

    public int Length { get; }

    public Span<float> Values => floats.AsSpan(start, Length);
}
