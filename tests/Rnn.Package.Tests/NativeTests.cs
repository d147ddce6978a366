using System.Runtime.InteropServices;

namespace Rnn.Package.Tests;

/// <summary>The user's program published under Native AOT: no warning on the way, and no bit that differs.</summary>
[Collection(PackedBuildCollection.Name)]
public sealed class NativeTests(PackedBuild build)
{
    [SkippableFact]
    public void Native_program_computes_the_bits_of_the_repository()
    {
        Skip.If(OperatingSystem.IsLinux() && !OnPath("clang") && !OnPath("gcc"), "This machine cannot publish native programs: it has neither clang nor gcc to link with.");
        File.Copy(Path.Combine(PackedBuild.Repository, "benchmarks", "Rnn.Startup", "BorrowedCompiler.targets"), build.Place("Program", "Directory.Build.targets"));
        string[] native = ["--use-current-runtime", "-p:PublishAot=true", "-p:TrimmerSingleWarn=false"];
        var published = Publish(native);
        if (PackedBuild.MissingPackage(published.Output) is not null) published = Publish([.. native, "-p:BorrowedCompiler=true"]);
        var missing = PackedBuild.MissingPackage(published.Output);
        Skip.If(missing is not null, $"This machine cannot publish native programs: {missing}");
        Assert.DoesNotContain("warning", published.Succeeded(), StringComparison.OrdinalIgnoreCase);

        var program = build.Place("native", OperatingSystem.IsWindows() ? "Program.exe" : "Program");
        var printed = DotNet.Run(build.Place(), null, program).Succeeded().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (RuntimeInformation.ProcessArchitecture == Architecture.X64) Assert.Equal("vectors: 256-bit (AVX2, FMA)", printed[0]);
        Assert.Equal(UsersProgram.Numbers.Lines(), printed[1..]);
    }

    DotNet.Result Publish(string[] options) => build.Run("Program", ["publish", "-c", "Release", "-v", "q", "-o", build.Place("native"), .. options]);

    static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
