using System.Text.Json;

namespace Rnn.Conformance.Cases;

/// <summary>Numbers of a case, row-major: the last index runs fastest. A scalar has no dimensions.</summary>
internal sealed record Tensor(int[] Shape, double[] Data)
{
    public int Rank => Shape.Length;
    public int Length => Data.Length;

    /// <summary>The integers of a tensor of tokens, labels, lengths or masks.</summary>
    public int[] Integers => Array.ConvertAll(Data, x => checked((int)x));

    /// <summary>Reads <c>{"shape":[...],"data":[...]}</c>, or a bare number as a scalar.</summary>
    public static Tensor Read(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Number) return new Tensor([], [element.GetDouble()]);
        int[] shape = [.. element.GetProperty("shape").EnumerateArray().Select(n => n.GetInt32())];
        double[] data = [.. element.GetProperty("data").EnumerateArray().Select(n => n.ValueKind == JsonValueKind.Number ? n.GetDouble() : double.NaN)];
        int expected = shape.Aggregate(1, (product, n) => product * n);
        if (expected != data.Length) throw new InvalidDataException($"a tensor of shape [{string.Join(", ", shape)}] has {data.Length} numbers");
        return new Tensor(shape, data);
    }

    public static bool IsTensor(JsonElement element) => element.ValueKind == JsonValueKind.Number
        || element.ValueKind == JsonValueKind.Object && element.TryGetProperty("shape", out _) && element.TryGetProperty("data", out _);

    /// <summary>The indices of a position, for messages: <c>[2, 0, 1]</c>.</summary>
    public string IndexOf(int position)
    {
        var index = new int[Rank];
        for (int d = Rank - 1; d >= 0; d--)
        {
            index[d] = position % Shape[d];
            position /= Shape[d];
        }
        return $"[{string.Join(", ", index)}]";
    }
}
