using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rnn.Generators.Lowering;

namespace Rnn.Generators.Emission;

/// <summary>Where the narrow copies of the stacks stand that the products of a model's steps read: one after the other, in the order of use.</summary>
internal sealed class NarrowLayout
{
    readonly Dictionary<int, (Weights Stack, int Words, int Scales)> places = [];
    readonly int count;

    /// <param name="precision">By its name in the runtime's enumeration.</param>
    /// <param name="steps">The steps of all entries.</param>
    public NarrowLayout(string precision, IEnumerable<LoopProgram> steps)
    {
        Precision = precision;
        count = precision == "Int8" ? 4 : 2;
        var (words, scales) = (0, 0);
        foreach (var w in steps.SelectMany(s => s.Body).SelectMany(Products).Where(p => p.W.Buffer.Kind == BufferKind.Parameters).Select(p => p.W))
        {
            if (places.ContainsKey(w.Offset)) continue;
            places.Add(w.Offset, (w, words, scales));
            words += w.Blocks * BlockStride(w);
            scales += w.Blocks * w.Step;
        }
    }

    public string Precision { get; }

    /// <summary>The runtime's type for the bits of a weight.</summary>
    public string Format => $"global::Rnn.Kernels.{Precision}Format";

    /// <summary>The first word of the first part in use.</summary>
    public int WordsOf(Weights w) => places[w.Offset].Words + 16 * w.FirstPart;

    /// <summary>The first scale of the first part in use.</summary>
    public int ScalesOf(Weights w) => places[w.Offset].Scales + 16 * w.FirstPart;

    /// <summary>From one block of words to the next.</summary>
    public int BlockStride(Weights w) => (K(w) + count - 1) / count * w.Step;

    public void Emit(CodeWriter writer)
    {
        writer.Line("/// <summary>The stacks of weights that products read, and where their narrow copies stand.</summary>");
        using var list = writer.WriteBlock("static readonly global::Rnn.Kernels.NarrowStack[] Stacks =").ClosedBy("};");
        foreach (var (w, words, scales) in places.Values)
            writer.Line($"new(Offset: {Invariant(w.Offset)}, Blocks: {Invariant(w.Blocks)}, Parts: {Invariant(w.Step / 16)}, K: {Invariant(K(w))}, Words: {Invariant(words)}, Scales: {Invariant(scales)}),");
    }

    /// <summary>Weights of a unit, those that a use leaves out included.</summary>
    static int K(Weights w) => w.BlockStride / w.Step;

    static IEnumerable<Product> Products(Statement statement) => statement switch
    {
        Map map => map.Body.SelectMany(Products),
        Product p => [p],
        _ => [],
    };

    static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
}
