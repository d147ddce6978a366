using System.Runtime.CompilerServices;

namespace Rnn.Runtime.Tests;

/// <summary>The page of the language leaves no layer out.</summary>
public class LanguagePageTests
{
    public static TheoryData<string> Layers => [.. typeof(LayerAttribute).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(LayerAttribute)) && !t.IsAbstract)
        .Select(t => t.Name[..^"Attribute".Length])];

    [Theory]
    [MemberData(nameof(Layers))]
    public void HasALineForEveryLayer(string layer)
    {
        string page = File.ReadAllText(Path.Combine(Here(), "../../docs/language.md"));
        Assert.True(page.Contains($"`[{layer}(", StringComparison.Ordinal) || page.Contains($"`[{layer}]`", StringComparison.Ordinal), $"docs/language.md has no line for [{layer}].");
    }

    static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
