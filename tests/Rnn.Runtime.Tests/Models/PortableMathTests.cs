namespace Rnn.Runtime.Tests.Models;

/// <summary>Our own functions against the platform's.</summary>
public sealed class PortableMathTests
{
    [Fact]
    public void AgreesWithThePlatform()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var x = Math.Exp(200 * (random.NextDouble() - 0.5));
            Near(Math.Log(x), PortableMath.Log(x));
            var y = 1400 * (random.NextDouble() - 0.5);
            Near(Math.Exp(y), PortableMath.Exp(y));
            var turns = 3 * (random.NextDouble() - 0.5);
            Assert.InRange(PortableMath.CosOfTurns(turns) - Math.Cos(2 * Math.PI * turns), -5e-15, 5e-15);
            var power = 2 * (random.NextDouble() - 0.5);
            Near(Math.Pow(x, power), PortableMath.Pow(x, power), 1e-13);
        }

        Near(Math.Pow(0.999, 12345), PortableMath.Pow(0.999, 12345), 1e-12);
        Near(Math.Pow(0.9, -3), PortableMath.Pow(0.9, -3));
    }

    [Fact]
    public void CornersAreExact()
    {
        Assert.Equal((0.0, 1.0, 0.0, double.PositiveInfinity), (PortableMath.Log(1), PortableMath.Exp(0), PortableMath.Exp(-800), PortableMath.Exp(800)));
        Assert.Equal((1.0, -1.0, 0.0), (PortableMath.CosOfTurns(0), PortableMath.CosOfTurns(0.5), PortableMath.CosOfTurns(0.25)));
        Near(Math.Log(double.Epsilon), PortableMath.Log(double.Epsilon));
        Assert.Equal(1, PortableMath.Pow(0.5, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PortableMath.Log(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PortableMath.Log(double.NaN));
    }

    static void Near(double expected, double actual, double tolerance = 4e-15)
        => Assert.InRange(actual, expected - tolerance * Math.Abs(expected) - 1e-300, expected + tolerance * Math.Abs(expected) + 1e-300);
}
