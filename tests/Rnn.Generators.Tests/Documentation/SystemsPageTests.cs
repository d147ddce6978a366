using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Rnn.Generators.Tests.Documentation;

/// <summary>
/// docs/systems.md says how many lines each published system takes, and is right. <c>RNN_ACCEPT=1</c> writes it anew.
/// </summary>
public sealed class SystemsPageTests
{
    const int Most = 80;

    static readonly (string Folder, string Title)[] Folders =
    [
        ("src/Rnn.Runtime/Cells", "Cells of the library"),
        ("tests/Rnn.Runtime.Tests/Systems", "Systems that tests run"),
        ("examples/CellZoo/Cells", "Cells of recent papers"),
    ];

    [Fact]
    public void The_page_counts_right()
    {
        var page = Path.Combine(Root(), "docs/systems.md");
        var text = Page();
        if (Environment.GetEnvironmentVariable("RNN_ACCEPT") == "1") File.WriteAllText(page, text);
        Assert.Equal(text, File.ReadAllText(page).Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void No_system_takes_more_than_eighty_lines() =>
        Assert.All(Folders.SelectMany(f => SystemLines.Of(Root(), f.Folder)), s => Assert.True(s.All <= Most, $"{s.Name} takes {s.All} lines with what it is made of."));

    /// <summary>The counting itself, on a class of known length.</summary>
    [Fact]
    public void Lines_are_those_with_something_on_them()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "A.cs"), """
            /// <summary>Not counted.</summary>
            [RnnCell]
            public partial class Outer
            {
                Inner<D3> inner;

                // not counted
                public Vec<D3> Step(Vec<D3> x)
                {
                    var y = inner.Step(
                        x);
                    return y;
                }
            }

            [RnnCell]
            public partial class Inner<H> { public Vec<H> Step(Vec<H> x) => x; }
            """);
        var systems = SystemLines.Of(folder.FullName, ".");
        folder.Delete(recursive: true);
        Assert.Equal([("Inner", 2, 2), ("Outer", 7, 9)], systems.Select(s => (s.Name, s.Lines, s.All)));
    }

    static string Page()
    {
        var text = new StringBuilder("""
            # Lines of equations

            How much one writes for a system from the literature: the lines of its class, declarations and attributes among them, without empty lines,
            comments and lone braces; and the same with the other classes it is made of (a head of a Turing machine, an attention), but not with cells of
            the library that it uses, which have a line of their own. A test counts; nothing takes more than 80.

            """.Replace("\r\n", "\n", StringComparison.Ordinal));
        foreach (var (folder, title) in Folders)
        {
            var systems = SystemLines.Of(Root(), folder);
            text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{systems.Count} in `{folder}`, {Median(systems)} lines in the middle, {systems.Max(s => s.All)} at most.\n\n");
            text.Append("| system | lines | with its parts |\n|---|---|---|\n");
            foreach (var system in systems)
                text.Append(CultureInfo.InvariantCulture, $"| [{system.Name}](../{system.File}) | {system.Lines} | {(system.Parts.Count == 0 ? "" : $"{system.All}, with {string.Join(", ", system.Parts.Select(p => p.Name))}")} |\n");
        }

        return text.ToString();
    }

    static int Median(IReadOnlyList<SystemLines> systems) => systems.Select(s => s.All).Order().ElementAt(systems.Count / 2);

    static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../.."));
}
