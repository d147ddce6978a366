using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Rnn.Kernels;

/// <summary>The parameters of a model at one moment: the block as it is for what no product reads, and narrow weights for what products read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class NarrowWeights
{
    readonly ParameterBlock parameters;
    readonly uint[] words;
    readonly float[] scales;

    NarrowWeights(ParameterBlock source, int wordCount, int scaleCount)
    {
        parameters = new ParameterBlock(source.Info);
        parameters.CopyFrom(source);
        words = GC.AllocateArray<uint>(wordCount + 16, pinned: true);
        scales = GC.AllocateArray<float>(scaleCount + 16, pinned: true);
    }

    /// <summary>All parameters in single precision.</summary>
    public float* Parameters => parameters.Pointer;

    /// <summary>The first narrow weights.</summary>
    public uint* Words => (uint*)Align(Unsafe.AsPointer(ref words[0]));

    /// <summary>The first scale.</summary>
    public float* Scales => (float*)Align(Unsafe.AsPointer(ref scales[0]));

    /// <summary>Bytes of narrow weights and scales: what a step reads of them.</summary>
    public int Bytes => sizeof(uint) * (words.Length - 16) + sizeof(float) * (scales.Length - 16);

    /// <summary>Narrows the weights of a model.</summary>
    /// <param name="source">The model's parameters, read once.</param>
    /// <param name="stacks">What products read, with places that follow each other.</param>
    public static NarrowWeights Of<W>(ParameterBlock source, ReadOnlySpan<NarrowStack> stacks) where W : IWeightFormat
    {
        var (wordCount, scaleCount) = (0, 0);
        foreach (var stack in stacks)
        {
            wordCount = Math.Max(wordCount, stack.Words + stack.Blocks * WordsOf<W>(stack.K) * stack.Step);
            scaleCount = Math.Max(scaleCount, stack.Scales + stack.Blocks * stack.Step);
        }
        var result = new NarrowWeights(source, wordCount, scaleCount);
        foreach (var stack in stacks) result.Pack<W>(stack);
        return result;
    }

    /// <summary>Words that hold the weights of one unit.</summary>
    static int WordsOf<W>(int k) where W : IWeightFormat => (k + W.Count - 1) / W.Count;

    void Pack<W>(NarrowStack stack) where W : IWeightFormat
    {
        for (int block = 0; block < stack.Blocks; block++)
            for (int lane = 0; lane < stack.Step; lane++)
            {
                float* weights = Parameters + stack.Offset + (nint)block * stack.K * stack.Step + lane;
                float largest = 0;
                for (int k = 0; k < stack.K; k++) largest = MathF.Max(largest, MathF.Abs(weights[(nint)k * stack.Step]));
                float scale = Scales[stack.Scales + block * stack.Step + lane] = W.Scale(largest);
                uint* target = Words + stack.Words + (nint)block * WordsOf<W>(stack.K) * stack.Step + lane;
                for (int k = 0; k < stack.K; k++) target[k / W.Count * (nint)stack.Step] |= W.Pack(weights[(nint)k * stack.Step], scale) << 32 / W.Count * (k % W.Count);
            }
    }

    static void* Align(void* start) => (void*)(((nuint)start + 63) / 64 * 64);
}
