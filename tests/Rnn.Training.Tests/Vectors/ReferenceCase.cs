using System.Text.Json;

namespace Rnn.Training.Tests.Vectors;

/// <summary>One case of the reference vectors, and how near single precision must come to it.</summary>
public sealed class ReferenceCase
{
    readonly JsonElement root;

    ReferenceCase(JsonElement root) => this.root = root;

    public string Name => root.GetProperty("name").GetString()!;

    public string Kind => root.GetProperty("kind").GetString()!;

    public JsonElement Options => root.GetProperty("options");

    /// <summary>All cases of a file of the first schema.</summary>
    public static IReadOnlyList<ReferenceCase> All(string file)
        => [.. Read(file).GetProperty("cases").EnumerateArray().Select(c => new ReferenceCase(c))];

    public static ReferenceCase Find(string file, string name) => All(file).Single(c => c.Name == name);

    /// <summary>The single case of a file of the second schema.</summary>
    public static ReferenceCase Single(string file) => new(Read(file));

    public bool Has(params ReadOnlySpan<string> path)
    {
        var element = root;
        foreach (string part in path)
            if (!element.TryGetProperty(part, out element)) return false;
        return true;
    }

    /// <summary>The numbers of a tensor.</summary>
    public double[] Numbers(params ReadOnlySpan<string> path) => [.. Tensor(path).GetProperty("data").EnumerateArray().Select(e => e.GetDouble())];

    public float[] Floats(params ReadOnlySpan<string> path) => [.. Numbers(path).Select(n => (float)n)];

    public int[] Integers(params ReadOnlySpan<string> path) => [.. Numbers(path).Select(n => (int)n)];

    public int[] Shape(params ReadOnlySpan<string> path) => [.. Tensor(path).GetProperty("shape").EnumerateArray().Select(e => e.GetInt32())];

    public double Option(string name, double missing) => Options.TryGetProperty(name, out var e) && e.ValueKind == JsonValueKind.Number ? e.GetDouble() : missing;

    public bool Flag(string name) => Options.TryGetProperty(name, out var e) && e.ValueKind == JsonValueKind.True;

    public string Text(string name) => Options.GetProperty(name).GetString()!;

    /// <summary>max(1e-5 max(1, |b|), 10 times what single precision cost the source itself).</summary>
    public void AssertClose(double expected, double actual, string what)
    {
        double deviation = 0;
        if (root.TryGetProperty("float32_deviation", out var e))
            deviation = e.ValueKind == JsonValueKind.Number ? e.GetDouble() : e.EnumerateObject().Max(p => p.Value.GetDouble());
        double bound = Math.Max(1e-5 * Math.Max(1, Math.Abs(expected)), 10 * deviation);
        Assert.True(Math.Abs(expected - actual) <= bound, $"{Name}, {what}: expected {expected}, found {actual}, bound {bound}.");
    }

    JsonElement Tensor(ReadOnlySpan<string> path)
    {
        var element = root;
        foreach (string part in path) element = element.GetProperty(part);
        return element;
    }

    static JsonElement Read(string file)
        => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "vectors", file))).RootElement;
}
