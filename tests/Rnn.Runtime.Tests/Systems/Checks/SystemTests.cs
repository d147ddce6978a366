using Rnn.Runtime.Tests.Vectors;

namespace Rnn.Runtime.Tests.Systems.Checks;

/// <summary>
/// Every system of the reference vectors as equations in eager mode: outputs, final states, losses and what else a file gives, in double
/// precision. What is left out belongs to training: optimizers, losses by themselves, clipping, sampling, tasks.
/// </summary>
public sealed class SystemTests
{
    const double Tolerance = 1e-12;

    static readonly string[] NotEquations = ["optimizer", "loss", "gradient_clipping", "sampling", "task"];

    public static TheoryData<string> Files
        => new(Directory.GetFiles(VectorFile.PathOf("ext"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Where(IsSystem).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void ReproducesItsVectors(string file)
    {
        var test = new SystemCase(VectorFile.PathOf($"ext/{file}.json"));
        Assert.True(SystemRunner.Run(test), $"No class for kind {test.Kind}.");
        Assert.InRange(test.Output, -1, Tolerance);
        Assert.InRange(test.State, -1, Tolerance);
        Assert.InRange(test.Other, -1, 1e-11);
        Assert.True(Math.Max(test.Output, Math.Max(test.State, test.Other)) >= 0, "Nothing was compared.");
    }

    static bool IsSystem(string file) => !NotEquations.Any(kind => file.StartsWith(kind, StringComparison.Ordinal));
}
