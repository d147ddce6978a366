using System.Text.Json;

namespace Rnn.Conformance.Cases;

/// <summary>Sizes, flags and names of a case.</summary>
internal sealed class Options(JsonElement element)
{
    public bool Has(string name) => Find(name) is not null;
    public int Int(string name) => Required(name).GetInt32();
    public int Int(string name, int otherwise) => Find(name)?.GetInt32() ?? otherwise;
    public double Number(string name, double otherwise) => Find(name)?.GetDouble() ?? otherwise;
    public string Text(string name) => Required(name).GetString()!;
    public string Text(string name, string otherwise) => Find(name) is { } value ? value.ValueKind == JsonValueKind.Number ? value.GetRawText() : value.GetString()! : otherwise;
    /// <summary>Options that stand together under a name.</summary>
    public Options Group(string name) => new(Required(name));

    public bool Flag(string name, bool otherwise = false) => Find(name)?.GetBoolean() ?? otherwise;
    public IReadOnlyList<int> Ints(string name) => [.. Required(name).EnumerateArray().Select(e => e.GetInt32())];
    public IReadOnlyList<string> Texts(string name) => [.. Required(name).EnumerateArray().Select(e => e.GetString()!)];

    public IReadOnlyList<double> Numbers(string name) => [.. Required(name).EnumerateArray().Select(e => e.GetDouble())];

    JsonElement Required(string name) => Find(name) ?? throw new InvalidDataException($"option '{name}' is missing");

    JsonElement? Find(string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
