namespace Rnn.Conformance.Cases;

/// <summary>How far single precision may lie from an expected value b: <c>Relative * max(1, |b|)</c>, but not less than <c>Absolute</c>.</summary>
internal readonly record struct Bound(double Relative, double Absolute)
{
    public double At(double expected) => Math.Max(Relative * Math.Max(1, Math.Abs(expected)), Absolute);
}

/// <summary>The tolerances of a case: outputs, final states and losses have one, gradients another.</summary>
internal sealed record Tolerance(Bound Outputs, Bound Gradients)
{
    /// <summary>The first schema: 1e-5 * max(1, |b|), or ten times what single precision cost the case's own source.</summary>
    public static Tolerance OfDeviation(double outputs, double gradients) => new(new Bound(1e-5, 10 * outputs), new Bound(1e-5, 10 * gradients));

    /// <summary>The second schema: 2e-6 * max(1, |b|) for outputs, 3e-6 of the largest gradient of the case for gradients.</summary>
    public static Tolerance OfLargestGradient(double largest) => new(new Bound(2e-6, 0), new Bound(0, 3e-6 * (largest > 0 ? largest : 1)));
}
