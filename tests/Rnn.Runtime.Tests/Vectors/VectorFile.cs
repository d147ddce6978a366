using System.Text.Json;

namespace Rnn.Runtime.Tests.Vectors;

/// <summary>A file of reference vectors below tests/vectors, found from the place of the tests upwards.</summary>
internal static class VectorFile
{
    internal static JsonElement Read(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(PathOf(name)));
        return document.RootElement.Clone();
    }

    /// <summary>The cases of a file, by name.</summary>
    internal static IEnumerable<(string Name, JsonElement Case)> Cases(string name)
        => Read(name).GetProperty("cases").EnumerateArray().Select(c => (c.GetProperty("name").GetString()!, c));

    internal static double[] Data(this JsonElement tensor) => [.. tensor.GetProperty("data").EnumerateArray().Select(x => x.GetDouble())];

    internal static int[] Shape(this JsonElement tensor) => [.. tensor.GetProperty("shape").EnumerateArray().Select(x => x.GetInt32())];

    /// <summary>The full path of a file.</summary>
    internal static string PathOf(string name) => Path.Combine(Folder(), name);

    static string Folder()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Directory.Exists(Path.Combine(folder, "tests", "vectors"))) return Path.Combine(folder, "tests", "vectors");
        throw new DirectoryNotFoundException("No folder tests/vectors above the tests.");
    }
}
