namespace Rnn;

/// <summary>
/// The model also streams with narrow weights: <c>[Weights(Precision.BFloat16)]</c> on <c>Model</c> adds a class <c>Model.BFloat16</c>, made
/// from a trained model, with <c>Step</c> and <c>Run</c> of its own. Sums stay in single precision; only what products read is narrow.
/// Worth it where the weights then fit a nearer cache.
/// </summary>
/// <param name="precision">What a weight is kept in.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class WeightsAttribute(Precision precision) : Attribute
{
    /// <summary>What a weight is kept in.</summary>
    public Precision Precision => precision;
}
