using Rnn.Generators.Diagnostics;

namespace Rnn.Generators.Tests.Diagnostics;

/// <summary>Every diagnostic has its number once, a page that says what to write instead, and a line in the index.</summary>
public sealed class DiagnosticPagesTests
{
    static readonly string Root = FindRoot();

    public static TheoryData<string> Ids => [.. DiagnosticCatalogue.All.Select(d => d.Id)];

    [Fact]
    public void Numbers_are_unique_and_in_order() => Assert.Equal(DiagnosticCatalogue.All.Select(d => d.Id).Distinct().Order(StringComparer.Ordinal), DiagnosticCatalogue.All.Select(d => d.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_has_a_page_that_its_link_leads_to(string id)
    {
        var descriptor = DiagnosticCatalogue.Find(id);
        Assert.Equal($"docs/diagnostics/{id}.md", descriptor.HelpLinkUri);
        var page = File.ReadAllText(Path.Combine(Root, descriptor.HelpLinkUri));
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page);
        if (id != InternalError.Id) Assert.Contains("## Instead", page);
    }

    [Fact]
    public void The_index_lists_all()
    {
        var index = File.ReadAllText(Path.Combine(Root, "docs/diagnostics/README.md"));
        foreach (var descriptor in DiagnosticCatalogue.All)
            Assert.Contains($"| [{descriptor.Id}]({descriptor.Id}.md) | {descriptor.DefaultSeverity} | {descriptor.Title} |", index);
    }

    [Fact]
    public void Each_has_a_test_of_its_own()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Path.Combine(Root, "tests/Rnn.Generators.Tests/Diagnostics"), "*.cs").Select(File.ReadAllText));
        Assert.DoesNotContain(DiagnosticCatalogue.All, d => !tests.Contains($"{{|{d.Id}:") && d.Id != InternalError.Id);
    }

    static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "global.json"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
