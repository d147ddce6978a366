using System.Globalization;
using Rnn.RandomPrograms.Equations;

namespace Rnn.RandomPrograms.Running;

/// <summary>A failing program, shrunk, with everything one needs to see it fail again.</summary>
internal static class FailureText
{
    public static string Of(Candidate candidate, Verdict verdict)
    {
        var (smaller, why) = Shrinker.Shrink(candidate, verdict);
        var program = smaller.Program;
        return string.Create(CultureInfo.InvariantCulture, $"""

            seed {program.Seed}, {why.Kind}: {why.Message}
            steps {program.Steps}, lengths {string.Join(" ", program.Lengths)}{(program.UseMask ? ", mask with holes" : "")}{(program.Training ? ", training" : "")}
            {CSharpPrinter.Usings}
            {CSharpPrinter.Print(program)}
            """);
    }
}
