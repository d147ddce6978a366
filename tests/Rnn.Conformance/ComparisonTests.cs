using Rnn.Conformance.Cases;
using Rnn.Conformance.Running;
using Xunit;

namespace Rnn.Conformance;

/// <summary>The comparison finds what is wrong: without these a harness that compares nothing would pass everything.</summary>
public sealed class ComparisonTests
{
    static readonly Tolerance Tight = Tolerance.OfDeviation(0, 0);

    [Theory]
    [InlineData(1.0, 1.0, true)]
    [InlineData(1.000009, 1.0, true)]
    [InlineData(1.00002, 1.0, false)]
    [InlineData(1000.009, 1000.0, true)]
    [InlineData(0.00002, 0.0, false)]
    [InlineData(double.NaN, 0.0, false)]
    public void OneValueDecides(double actual, double expected, bool passes)
    {
        var comparison = new Comparison(Tight);
        comparison.Output("good", new Tensor([1], [2]), [2]);
        comparison.Output("y", new Tensor([1, 2], [5, expected]), [5, actual]);
        Assert.Equal(passes, comparison.Passed);
        if (!passes) Assert.StartsWith("y[0, 1]", comparison.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingValuesFail()
    {
        var comparison = new Comparison(Tight);
        comparison.Gradient("W", new Tensor([2], [0, 0]), [0]);
        Assert.False(comparison.Passed);
    }

    [Fact]
    public void NothingComparedIsNoSuccess() => Assert.False(new Comparison(Tight).Passed);

    [Fact]
    public void GradientsOfTheSecondSchemaAreMeasuredAgainstTheLargest()
    {
        var tolerance = Tolerance.OfLargestGradient(100);
        Assert.Equal(3e-4, tolerance.Gradients.At(0), 1e-12);
        Assert.Equal(2e-6, tolerance.Outputs.At(0.5), 1e-12);
    }
}
