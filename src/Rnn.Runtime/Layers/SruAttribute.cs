namespace Rnn;

/// <summary>Simple recurrent unit: <see cref="Sru{I,H}"/>.</summary>
/// <param name="units">The width of state and output.</param>
[LayerOf(typeof(Sru<,>))]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SruAttribute(int units) : RecurrentLayerAttribute
{
    /// <summary>The width of state and output.</summary>
    public int Units => units;
}
