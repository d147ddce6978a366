using System.Text.RegularExpressions;

namespace Rnn.Package.Tests;

/// <summary>
/// The packages of this build in a temporary folder, and beside them the users' projects, which restore from there and from whatever
/// sources the machine has, into a package cache of their own.
/// </summary>
public sealed partial class PackedBuild : IDisposable
{
    readonly string root = Path.Combine(Path.GetTempPath(), "rnn-package-" + Path.GetRandomFileName());

    public PackedBuild()
    {
        Directory.CreateDirectory(Feed);
        foreach (var project in new[] { "Rnn.Runtime", "Rnn.Training" })
            DotNet.Run(Repository, null, "dotnet", "pack", $"src/{project}", "--no-build", "-c", Configuration, "-o", Feed, "-v", "q").Succeeded();
        // Other people's packages stay from run to run; ours are always new.
        foreach (var stale in new[] { "rnn", "rnn.training" })
            if (Directory.Exists(Path.Combine(Packages, stale))) Directory.Delete(Path.Combine(Packages, stale), recursive: true);
        foreach (var project in new[] { "Program", "Cells", "App" })
            Copy(Path.Combine(AppContext.BaseDirectory, project), Path.Combine(root, project));
        File.WriteAllText(Path.Combine(root, "NuGet.config"), NuGetConfig());
    }

#if DEBUG
    const string Configuration = "Debug";
#else
    const string Configuration = "Release";
#endif

    /// <summary>Where the packages are.</summary>
    public string Feed => Path.Combine(root, "feed");

    /// <summary>The folder of this repository.</summary>
    public static string Repository { get; } = Above("Rnn.sln");

    static string Packages { get; } = Path.Combine(AppContext.BaseDirectory, "packages");

    /// <summary>Runs a command of dotnet in the folder of one of the users' projects.</summary>
    internal DotNet.Result Run(string project, params string[] arguments) => DotNet.Run(Path.Combine(root, project), Packages, "dotnet", arguments);

    /// <summary>Restores a user's project; the test that asks is skipped on a machine that cannot get other people's packages.</summary>
    public void Restore(string project, params string[] options)
    {
        var result = Run(project, ["restore", "-v", "q", .. options]);
        Skip.If(result.ExitCode != 0 && MissingPackage(result.Output) is not null, $"This machine cannot restore: {MissingPackage(result.Output)}");
        result.Succeeded();
    }

    /// <summary>A file or folder among the users' projects.</summary>
    public string Place(params string[] parts) => Path.Combine([root, .. parts]);

    /// <summary>Removes everything but the package cache.</summary>
    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>The line that says what other people's package or source is not to be had; null where that is not the trouble.</summary>
    internal static string? MissingPackage(string output) => NotObtainable().Match(output) is { Success: true } match && !match.Value.Contains("package Rnn") ? match.Value : null;

    static string NuGetConfig()
    {
        var machine = Source().Matches(DotNet.Run(Path.GetTempPath(), null, "dotnet", "nuget", "list", "source").Succeeded()).Select(m => m.Groups[1].Value).ToList();
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return $"""
            <configuration>
              <packageSources>
                <add key="feed" value="feed" />
                <add key="cache" value="{cache}" />
              </packageSources>
              <packageSourceMapping>
                <packageSource key="feed"><package pattern="Rnn" /><package pattern="Rnn.Training" /></packageSource>
                {string.Join("\n    ", machine.Append("cache").Select(name => $"""<packageSource key="{name}"><package pattern="*" /></packageSource>"""))}
              </packageSourceMapping>
            </configuration>
            """;
    }

    static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    static string Above(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, file))) folder = folder.Parent ?? throw new FileNotFoundException(file);
        return folder.FullName;
    }

    [GeneratedRegex(@"^\s+\d+\.\s+(.+) \[Enabled\]", RegexOptions.Multiline)]
    private static partial Regex Source();

    [GeneratedRegex(@"NU1101.*|NU1102.*|NU1103.*|NU1301.*")]
    private static partial Regex NotObtainable();
}
