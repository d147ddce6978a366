using CountingExample;

namespace Rnn.Models.Tests;

/// <summary>Parameters of networks as Keras counts them.</summary>
public class CountingTests
{
    [Fact]
    public void Counts_are_those_of_Keras() => Assert.All(CountRow.All, row => Assert.Equal(row.Keras, row.Info.ParameterCount));
}
