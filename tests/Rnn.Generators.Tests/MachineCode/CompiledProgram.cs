using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Rnn.Generators.Tests.MachineCode;

/// <summary>
/// A program with models in it, built optimised as a user's is, and run in a process of its own that writes what the JIT makes of it:
/// no setting of tiers but the runtime's own.
/// </summary>
internal static class CompiledProgram
{
    /// <param name="source">Declarations, and a Main that calls what is of interest once.</param>
    /// <param name="methods">Patterns of the JIT for the methods that are listed.</param>
    /// <param name="setting">A variable of the environment and its value; null for none.</param>
    public static IReadOnlyList<MethodListing> Run(string source, string methods, string? setting)
    {
        var folder = Directory.CreateTempSubdirectory("rnn-machine-code-").FullName;
        try
        {
            Build(source, folder);
            var listing = Path.Combine(folder, "listing.txt");
            var start = new ProcessStartInfo(Environment.ProcessPath!, ["exec", Path.Combine(folder, "Program.dll")]) { RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("DOTNET_Tiered", StringComparison.Ordinal) || k.StartsWith("DOTNET_TC_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
            start.Environment["DOTNET_JitStdOutFile"] = listing;
            start.Environment["DOTNET_JitDisasm"] = methods;
            if (setting?.Split('=') is [var variable, var value]) start.Environment[variable] = value;
            using var process = Process.Start(start)!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, output.Result + errors.Result);
            return File.Exists(listing) ? MethodListing.Read(File.ReadLines(listing)) : [];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The program's assembly.</summary>
    public static MemoryStream Emit(string source)
    {
        var compilation = TestSource.Of(source).Complete;
        var image = new MemoryStream();
        var emitted = compilation.WithAssemblyName("Program").WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication).WithOptimizationLevel(OptimizationLevel.Release)).Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        return image;
    }

    static void Build(string source, string folder)
    {
        using (var image = Emit(source)) File.WriteAllBytes(Path.Combine(folder, "Program.dll"), image.ToArray());
        foreach (var library in new[] { "Rnn.Runtime.dll", "System.Numerics.Tensors.dll" }) File.Copy(Path.Combine(AppContext.BaseDirectory, library), Path.Combine(folder, library));
        File.WriteAllText(Path.Combine(folder, "Program.runtimeconfig.json"), string.Create(CultureInfo.InvariantCulture, $$"""
            { "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version}}" }, "configProperties": { "System.Globalization.Invariant": true } } }
            """));
    }
}
