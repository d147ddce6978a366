using System.Reflection;

namespace Rnn.Models.Tests;

/// <summary>
/// The short examples run to their end. YourOwnCell fails where its checks do, Counting where a count differs from the published one,
/// Reservoir where its forecast is poor; of VanishingGradient, which judges nothing, only the run is shown.
/// </summary>
public class ExampleTests
{
    [Theory]
    [InlineData("Counting")]
    [InlineData("Reservoir")]
    [InlineData("VanishingGradient")]
    [InlineData("YourOwnCell")]
    public void Example_runs(string name)
    {
        var result = Assembly.Load(name).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        Assert.Equal(0, result ?? 0);
    }
}
