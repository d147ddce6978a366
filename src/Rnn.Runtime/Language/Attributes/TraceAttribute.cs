namespace Rnn;

/// <summary>
/// The model tells what values inside it were at every step: <c>[Trace("Lstm1.i", "Lstm1.f")]</c> the gates of a layer. A name is the path of a
/// layer and a local or state in its equations, or a layer alone, which means what its Step gives. After Forward a workspace holds each as a port
/// of role <see cref="PortRole.Trace"/> [T x B x width]; while streaming, <c>Model.Trace(state, name)</c> is that of the last step. Costs a copy of
/// each value a step, and nothing where it is not written. Parameters' files do not depend on it.
/// </summary>
/// <param name="names">Locals, states, layers.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class TraceAttribute(params string[] names) : Attribute
{
    /// <summary>Locals, states, layers.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>
    /// Whether Backward tells the derivative of the loss by each value at each step too, as a port of role <see cref="PortRole.TracedGradient"/>.
    /// </summary>
    public bool Gradient { get; set; }
}
