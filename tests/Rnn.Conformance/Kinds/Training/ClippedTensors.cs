using Rnn.Conformance.Cases;
using Rnn.Training;

namespace Rnn.Conformance.Kinds.Training;

/// <summary>Gradients of several tensors in one padded block, clipped as a trainer does it.</summary>
internal sealed class ClippedTensors
{
    readonly Dictionary<string, ParameterInfo> infos = new(StringComparer.Ordinal);
    readonly float[] block;

    public ClippedTensors(IReadOnlyDictionary<string, Tensor> gradients)
    {
        int next = 0;
        foreach (var (name, tensor) in gradients)
        {
            infos.Add(name, new(name, tensor.Length, 1, false, "Zeros", next, 16, 16, false));
            next += (tensor.Length + 15) / 16 * 16;
        }

        block = new float[next];
        foreach (var (name, tensor) in gradients)
            for (int i = 0; i < tensor.Length; i++) block[infos[name].Offset + i] = (float)tensor.Data[i];
    }

    public double[] this[string name] => [.. block.AsSpan(infos[name].Offset, infos[name].Rows).ToArray().Select(g => (double)g)];

    /// <summary>Clips and returns the norm of all gradients before.</summary>
    public double Clip(string by, float limit, string norm)
    {
        BlockRange[] all = [new(0, block.Length)];
        var order = norm switch { "inf" => NormOrder.Infinity, "1" => NormOrder.One, _ => NormOrder.Two };
        double before = GradientNorm.Of(block, all, order);
        var info = new ModelInfo("Gradients", "", [], [.. infos.Values], [], block.Length, 0, 0);
        new GradientClipping(info, by == "value" ? limit : 0, by == "norm_per_tensor" ? limit : 0).Apply(block);
        float factor = by == "norm" ? GradientNorm.Factor(before, limit) : 1;
        for (int i = 0; i < block.Length; i++) block[i] *= factor;
        return before;
    }
}
