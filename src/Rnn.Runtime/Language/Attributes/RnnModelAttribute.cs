namespace Rnn;

/// <summary>A partial class that becomes a compiled model: a stack of layers given as attributes, or a network with members and equations.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RnnModelAttribute : Attribute
{
    /// <summary>Adds a file of comments to the generated ones that shows every stage of the compilation.</summary>
    public bool Explain { get; set; }
}
