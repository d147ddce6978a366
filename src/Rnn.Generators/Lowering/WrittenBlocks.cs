using System.Collections.Generic;
using System.Linq;

namespace Rnn.Generators.Lowering;

/// <summary>Which blocks of 16 floats a program has written so far, and whether the padding in them is zero.</summary>
internal sealed class WrittenBlocks
{
    readonly Dictionary<(Buffer Buffer, int Block), bool> blocks = [];

    public void Add(Buffer buffer, int start, int floats, bool clean)
    {
        for (int block = start / 16; block < (start + floats + 15) / 16; block++) blocks[(buffer, block)] = clean;
    }

    public bool Has(Buffer buffer, int start) => IsGiven(buffer) || blocks.ContainsKey((buffer, start / 16));

    public bool IsClean(Buffer buffer, int start) => IsGiven(buffer) && !blocks.ContainsKey((buffer, start / 16)) || blocks.TryGetValue((buffer, start / 16), out bool clean) && clean;

    /// <summary>What is left for a program that runs later.</summary>
    public WrittenBlocks Tape()
    {
        var tape = new WrittenBlocks();
        foreach (var block in blocks.Where(b => b.Key.Buffer.Kind is BufferKind.Tape or BufferKind.Tokens)) tape.blocks.Add(block.Key, block.Value);
        return tape;
    }

    /// <summary>The blocks of buffers with rows of the batch, as they are now.</summary>
    public HashSet<(Buffer, int)> OfBatch() => [.. blocks.Keys.Where(k => IsOfBatch(k.Buffer))];

    /// <summary>Forgets what was written to such buffers since.</summary>
    public void RestoreBatch(HashSet<(Buffer, int)> before)
    {
        foreach (var key in blocks.Keys.Where(k => IsOfBatch(k.Buffer) && !before.Contains(k)).ToList()) blocks.Remove(key);
    }

    static bool IsOfBatch(Buffer buffer) => buffer.Rows is BufferRows.Batch or BufferRows.StepPairs;

    /// <summary>Parameters and states are there before any program runs, with zero padding.</summary>
    static bool IsGiven(Buffer buffer) => buffer.Kind is BufferKind.Parameters or BufferKind.Gradients or BufferKind.State;
}
