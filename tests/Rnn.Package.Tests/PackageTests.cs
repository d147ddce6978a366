using System.IO.Compression;
using System.Xml.Linq;

namespace Rnn.Package.Tests;

/// <summary>What is in the packages, and that projects outside this repository can use them.</summary>
[Collection(PackedBuildCollection.Name)]
public sealed class PackageTests(PackedBuild build)
{
    [Fact]
    public void Runtime_package_carries_library_generator_and_build_files() => Assert.Equal(
        [
            "README.md", "Rnn.nuspec", "analyzers/dotnet/cs/Rnn.Generators.dll", "buildTransitive/Rnn.props", "buildTransitive/Rnn.targets",
            "lib/net10.0/Rnn.Runtime.dll", "lib/net10.0/Rnn.Runtime.xml",
        ],
        Files("Rnn.*.nupkg"));

    [Fact]
    public void Training_package_carries_library() =>
        Assert.Equal(["README.md", "Rnn.Training.nuspec", "lib/net10.0/Rnn.Training.dll", "lib/net10.0/Rnn.Training.xml"], Files("Rnn.Training.*.nupkg"));

    [Fact]
    public void Symbols_are_packed_beside() => Assert.All(["Rnn.Runtime", "Rnn.Training"], name =>
        Assert.Contains($"lib/net10.0/{name}.pdb", Directory.GetFiles(build.Feed, "*.snupkg").SelectMany(FilesOf)));

    [Fact]
    public void Training_depends_on_runtime_with_its_generator()
    {
        using var archive = ZipFile.OpenRead(Package("Rnn.Training.*.nupkg"));
        using var stream = archive.GetEntry("Rnn.Training.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        XElement Element(string name) => metadata.Elements().Single(e => e.Name.LocalName == name);
        Assert.Equal("MIT", Element("license").Value);
        Assert.Equal("expression", Element("license").Attribute("type")!.Value);
        Assert.Equal("README.md", Element("readme").Value);
        var runtime = metadata.Descendants().Single(e => e.Attribute("id")?.Value == "Rnn");
        Assert.Equal("All", runtime.Attribute("include")?.Value);
        Assert.Equal(Element("version").Value, runtime.Attribute("version")!.Value);
    }

    [Fact]
    public void Runtime_depends_on_tensors_alone()
    {
        using var archive = ZipFile.OpenRead(Package("Rnn.*.nupkg"));
        using var stream = archive.GetEntry("Rnn.nuspec")!.Open();
        Assert.Equal(["System.Numerics.Tensors"], XDocument.Load(stream).Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value));
    }

    [SkippableFact]
    public void Program_with_one_reference_computes_the_bits_of_the_repository()
    {
        build.Restore("Program");
        build.Run("Program", "build", "--no-restore", "-c", "Release", "-v", "q", "-o", build.Place("out")).Succeeded();
        var printed = build.Run("Program", build.Place("out", "Program.dll")).Succeeded().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([$"vectors: {VectorWidth.Name}", .. UsersProgram.Numbers.Lines()], printed);
    }

    [SkippableFact]
    public void Model_uses_a_cell_that_a_library_declares()
    {
        build.Restore("App");
        build.Run("App", "build", "--no-restore", "-c", "Release", "-v", "q", "-o", build.Place("app")).Succeeded();
        Assert.Equal(UsersApp.Reservoir.Line(), build.Run("App", build.Place("app", "App.dll")).Succeeded().Trim());
    }

    string Package(string pattern) => Directory.GetFiles(build.Feed, pattern).MinBy(name => name.Length)!;

    IEnumerable<string> Files(string pattern) => FilesOf(Package(pattern));

    static IEnumerable<string> FilesOf(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(e => e.FullName).Where(n => n is not ("_rels/.rels" or "[Content_Types].xml") && !n.StartsWith("package/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}
