using System.Text.Json;

namespace Rnn.Conformance.Cases;

/// <summary>
/// Finds and reads vector files. Schema 1: <c>{"schema":1,"cases":[...]}</c>. The other: a file is a case with <c>kind</c> and <c>expected</c>.
/// JSON of any other shape below the folder (lists of cases to make, reports) is none of ours.
/// </summary>
internal static class VectorFiles
{
    /// <summary>All cases below the folders, by file name and place; a file that cannot be read goes to <paramref name="unreadable"/> with the reason.</summary>
    public static IReadOnlyList<VectorCase> ReadAll(IEnumerable<string> folders, List<(string File, string Reason)> unreadable)
    {
        var cases = new List<VectorCase>();
        foreach (string path in folders.SelectMany(Files).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            try
            {
                cases.AddRange(Read(path));
            }
            catch (Exception e) when (e is JsonException or InvalidDataException or InvalidOperationException or KeyNotFoundException or FormatException)
            {
                unreadable.Add((path, e.Message));
            }
        }
        return cases;
    }

    /// <summary>The vectors of the repository: found upwards from the program's folder.</summary>
    public static string DefaultFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "tests", "vectors");
            if (Directory.Exists(candidate)) return candidate;
        }
        throw new DirectoryNotFoundException($"no folder tests/vectors above {AppContext.BaseDirectory}; name the folders to read");
    }

    static IEnumerable<string> Files(string folder)
    {
        if (File.Exists(folder)) return [Path.GetFullPath(folder)];
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"there is no folder {folder}");
        return Directory.EnumerateFiles(Path.GetFullPath(folder), "*.json", SearchOption.AllDirectories);
    }

    static IEnumerable<VectorCase> Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement.Clone();
        if (root.ValueKind != JsonValueKind.Object) return [];
        if (root.TryGetProperty("cases", out var cases) && root.TryGetProperty("schema", out _))
            return [.. cases.EnumerateArray().Select(element => ReadListed(path, element))];
        return root.TryGetProperty("kind", out _) && root.TryGetProperty("expected", out _) ? [ReadSingle(path, root)] : [];
    }

    static VectorCase ReadListed(string path, JsonElement element)
    {
        var expected = element.GetProperty("expected");
        return Common(path, element.GetProperty("name").GetString()!, Schema.Frameworks, element, Tolerance.OfDeviation(Deviation(element, "outputs"), Deviation(element, "gradients")))
            with { FinalStates = Tensors(expected) };
    }

    static VectorCase ReadSingle(string path, JsonElement element)
    {
        var gradients = Tensors(Member(element.GetProperty("expected"), "gradients"));
        double largest = gradients.Values.SelectMany(g => g.Data).Select(Math.Abs).DefaultIfEmpty(0).Max();
        return Common(path, Path.GetFileNameWithoutExtension(path), Schema.Systems, element, Tolerance.OfLargestGradient(largest));
    }

    static VectorCase Common(string path, string name, Schema schema, JsonElement element, Tolerance tolerance)
    {
        var expected = element.GetProperty("expected");
        return new VectorCase(path, name, schema, element.GetProperty("kind").GetString()!, new Options(Member(element, "options")), tolerance)
        {
            Parameters = Tensors(Member(element, "parameters")),
            Inputs = Tensors(Member(element, "inputs")),
            Upstream = Tensors(Member(element, "upstream")),
            Expected = Tensors(expected),
            FinalStates = Tensors(Member(expected, "final_state")),
            Gradients = Tensors(Member(expected, "gradients")),
            Extra = Tensors(Member(expected, "extra")),
            Groups = Groups("inputs", Member(element, "inputs")).Concat(Groups("expected", expected)).ToDictionary(),
        };
    }

    static IEnumerable<KeyValuePair<string, IReadOnlyDictionary<string, Tensor>>> Groups(string path, JsonElement element) =>
        element.ValueKind != JsonValueKind.Object ? []
            : element.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Object && !Tensor.IsTensor(p.Value))
                .Select(p => new KeyValuePair<string, IReadOnlyDictionary<string, Tensor>>($"{path}/{p.Name}", Tensors(p.Value)));

    static double Deviation(JsonElement element, string of) => Member(element, "float32_deviation") switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        { ValueKind: JsonValueKind.Object } parts when parts.TryGetProperty(of, out var part) => part.GetDouble(),
        _ => 0,
    };

    static JsonElement Member(JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    static Dictionary<string, Tensor> Tensors(JsonElement element)
        => element.ValueKind != JsonValueKind.Object ? []
            : element.EnumerateObject().Where(p => Tensor.IsTensor(p.Value)).ToDictionary(p => p.Name, p => Tensor.Read(p.Value), StringComparer.Ordinal);
}
