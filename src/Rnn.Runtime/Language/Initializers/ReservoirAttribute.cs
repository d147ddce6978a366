namespace Rnn;

/// <summary>Sparse and uniform, scaled to a largest absolute eigenvalue (Jaeger 2001).</summary>
/// <param name="spectralRadius">The largest absolute eigenvalue.</param>
/// <param name="density">The share of elements that are not zero.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ReservoirAttribute(double spectralRadius, double density) : InitializerAttribute
{
    /// <summary>The largest absolute eigenvalue.</summary>
    public double SpectralRadius => spectralRadius;

    /// <summary>The share of elements that are not zero.</summary>
    public double Density => density;
}
