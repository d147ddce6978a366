using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Rnn;

/// <summary>
/// The vectors that generated code runs on in this process: the widest that the processor and the runtime offer, or under Native AOT those
/// that the program was compiled for. They decide how fast a model is, and no bit of what it computes.
/// </summary>
public static class VectorWidth
{
    /// <summary>Width of a vector in bits: 512, 256 or 128.</summary>
    public static int Bits => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    /// <summary>The width and the instructions, for a line of output: "256-bit (AVX2, FMA)".</summary>
    public static string Name => $"{Bits}-bit ({Instructions})";

    static string Instructions => Bits switch
    {
        512 => "AVX-512",
        256 => "AVX2, FMA",
        _ when AdvSimd.IsSupported => "Advanced SIMD",
        _ when Fma.IsSupported => "SSE, FMA",
        // Each lane of a fused multiply-add is then a call.
        _ => "no fused multiply-add: slow",
    };
}
