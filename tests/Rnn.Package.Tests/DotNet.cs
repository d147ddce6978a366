using System.Diagnostics;

namespace Rnn.Package.Tests;

/// <summary>Programs as a user starts them, outside the surroundings that a test host adds.</summary>
internal static class DotNet
{
    public sealed record Result(int ExitCode, string Output)
    {
        /// <summary>The output where the program succeeded; a failure of the test with all of it where it did not.</summary>
        public string Succeeded()
        {
            Assert.True(ExitCode == 0, Output);
            return Output;
        }

        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>Runs a program and waits for it.</summary>
    /// <param name="folder">Where it starts.</param>
    /// <param name="packages">The package cache; null for the user's.</param>
    /// <param name="program">What is run.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Result Run(string folder, string? packages, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        if (packages is not null) start.Environment["NUGET_PACKAGES"] = packages;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output + errors.Result);
    }
}
