using System.Reflection;

namespace Rnn.Models.Tests;

/// <summary>The short examples run to their end and find nothing wrong with what they show.</summary>
public class ExampleTests
{
    [Theory]
    [InlineData("Counting")]
    [InlineData("VanishingGradient")]
    [InlineData("YourOwnCell")]
    public void Example_runs(string name)
    {
        var result = Assembly.Load(name).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        Assert.Equal(0, result ?? 0);
    }
}
