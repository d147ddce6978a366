using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Rnn;

/// <summary>
/// The safetensors format: eight bytes of length, a JSON header that gives every array its type, shape and place, then the numbers,
/// little-endian, row by row. Only 32-bit floats are written; 16-bit and 64-bit ones are read as well.
/// </summary>
static class SafeTensors
{
    internal static void Write(Stream stream, IReadOnlyDictionary<string, string> metadata, IReadOnlyList<SafeTensor> tensors)
    {
        var header = Header(metadata, tensors);
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        stream.Write(length);
        stream.Write(header);
        foreach (var tensor in tensors)
        {
            if (BitConverter.IsLittleEndian)
            {
                stream.Write(MemoryMarshal.AsBytes(tensor.Values.AsSpan()));
                continue;
            }

            var bytes = new byte[tensor.Values.Length * sizeof(float)];
            for (var i = 0; i < tensor.Values.Length; i++) BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), tensor.Values[i]);
            stream.Write(bytes);
        }
    }

    internal static SafeTensorsContent Read(string path)
    {
        try
        {
            return Parse(path, File.ReadAllBytes(path));
        }
        catch (Exception problem) when (problem is not ModelFileException && problem is IOException or UnauthorizedAccessException)
        {
            throw new ModelFileException(path, $"the file could not be read ({problem.Message})", problem);
        }
    }

    static byte[] Header(IReadOnlyDictionary<string, string> metadata, IReadOnlyList<SafeTensor> tensors)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("__metadata__");
            foreach (var (key, value) in metadata) json.WriteString(key, value);
            json.WriteEndObject();
            long offset = 0;
            foreach (var tensor in tensors)
            {
                json.WriteStartObject(tensor.Name);
                json.WriteString("dtype", "F32");
                json.WriteStartArray("shape");
                foreach (var size in tensor.Shape) json.WriteNumberValue(size);
                json.WriteEndArray();
                json.WriteStartArray("data_offsets");
                json.WriteNumberValue(offset);
                json.WriteNumberValue(offset += tensor.Values.Length * (long)sizeof(float));
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        // The numbers start at a multiple of eight bytes, as the format asks for.
        while (buffer.Length % 8 != 0) buffer.WriteByte((byte)' ');
        return buffer.ToArray();
    }

    static SafeTensorsContent Parse(string path, byte[] bytes)
    {
        if (bytes.Length < 8) throw new ModelFileException(path, $"a safetensors file of at least 8 bytes expected, {bytes.Length} bytes found.");
        var length = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        if (length < 2 || bytes.Length < 9 || bytes[8] != (byte)'{')
            throw new ModelFileException(path, "no safetensors file: it does not start with a header.");
        if (length > bytes.Length - 8)
            throw new ModelFileException(path, $"truncated, or no safetensors file: a header of {length} bytes expected, {bytes.Length - 8} bytes found.");

        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        var tensors = new List<SafeTensor>();
        var data = bytes.AsMemory(8 + (int)length);
        try
        {
            using var header = JsonDocument.Parse(bytes.AsMemory(8, (int)length));
            foreach (var entry in header.RootElement.EnumerateObject())
                if (entry.Name == "__metadata__")
                    foreach (var item in entry.Value.EnumerateObject()) metadata[item.Name] = item.Value.GetString() ?? "";
                else if (tensors.Exists(t => t.Name == entry.Name)) throw new ModelFileException(path, $"tensor \"{entry.Name}\" stands twice in the header.");
                else tensors.Add(Tensor(path, entry, data.Span));
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or IndexOutOfRangeException)
        {
            throw new ModelFileException(path, $"no safetensors file: its header cannot be read ({problem.Message})", problem);
        }

        return new(metadata, tensors);
    }

    static SafeTensor Tensor(string path, JsonProperty entry, ReadOnlySpan<byte> data)
    {
        var type = entry.Value.GetProperty("dtype").GetString();
        int[] shape = [.. entry.Value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];
        var offsets = entry.Value.GetProperty("data_offsets");
        var (begin, end) = (offsets[0].GetInt64(), offsets[1].GetInt64());
        var size = type switch
        {
            "F64" => 8,
            "F32" => 4,
            "F16" or "BF16" => 2,
            _ => throw new ModelFileException(path, $"tensor \"{entry.Name}\": type F32, F64, F16 or BF16 expected, {type} found."),
        };
        long count = 1;
        foreach (var n in shape)
        {
            if (n < 0 || n > 0 && count > int.MaxValue / n) throw new ModelFileException(path, $"tensor \"{entry.Name}\": shape [{string.Join(", ", shape)}] found, which is impossible.");
            count *= n;
        }

        if (begin < 0 || end < begin || end - begin != count * size)
            throw new ModelFileException(path, $"tensor \"{entry.Name}\": {count * size} bytes expected for its shape, {begin} to {end} found in the header.");
        if (end > data.Length)
            throw new ModelFileException(path, $"truncated: tensor \"{entry.Name}\" ends at byte {end} of the data, {data.Length} bytes found.");
        return new(entry.Name, shape, Numbers(type!, data[(int)begin..(int)end], (int)count));
    }

    static float[] Numbers(string type, ReadOnlySpan<byte> bytes, int count)
    {
        var values = new float[count];
        if (type == "F32" && BitConverter.IsLittleEndian)
        {
            bytes.CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
            return values;
        }

        for (var i = 0; i < count; i++)
            values[i] = type switch
            {
                "F64" => (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes[(8 * i)..]),
                "F32" => BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 * i)..]),
                "F16" => (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(2 * i)..]),
                _ => BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadInt16LittleEndian(bytes[(2 * i)..]) << 16),
            };
        return values;
    }
}
