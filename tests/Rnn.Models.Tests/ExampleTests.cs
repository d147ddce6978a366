using System.Reflection;

namespace Rnn.Models.Tests;

/// <summary>
/// The short examples run to their end. YourOwnCell fails where its checks do, Gates where no cell learns to count, Counting where a count differs from the published one,
/// Dialogue where a memory does not help, Reservoir where its forecast is poor, Translator where it mistranslates dates that it never saw; of VanishingGradient, which judges nothing, and of CellZoo, which trains its cells for a little
/// only, the run alone is shown.
/// </summary>
public class ExampleTests
{
    [Theory]
    [InlineData("CellZoo", "200")]
    [InlineData("Counting")]
    [InlineData("Dialogue", "--epochs", "6")]
    [InlineData("Gates", "gates.svg")]
    [InlineData("Reservoir")]
    [InlineData("Translator", "translator.svg")]
    [InlineData("VanishingGradient")]
    [InlineData("YourOwnCell")]
    public void Example_runs(string name, params string[] arguments)
    {
        var result = Assembly.Load(name).EntryPoint!.Invoke(null, [arguments]);
        Assert.Equal(0, result ?? 0);
    }
}
