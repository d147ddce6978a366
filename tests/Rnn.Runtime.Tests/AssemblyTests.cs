namespace Rnn.Runtime.Tests;

/// <summary>What an application that only infers has to ship.</summary>
public sealed class AssemblyTests
{
    [Fact]
    public void IsSmall() => Assert.InRange(new FileInfo(typeof(IDim).Assembly.Location).Length, 1, 600 * 1024);

    [Fact]
    public void NeedsThePlatformAlone()
        => Assert.All(typeof(IDim).Assembly.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name));
}
