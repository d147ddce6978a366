namespace Rnn;

/// <summary>
/// A layer of a stack: written on an <see cref="RnnModelAttribute"/> class, one attribute a layer, first to last. A layer maps a sequence
/// to a sequence.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public abstract class LayerAttribute : Attribute
{
    /// <summary>The layer's name in parameters, states and the summary; by default its type and a running number, as in "Lstm1".</summary>
    public string? Name { get; set; }
}
