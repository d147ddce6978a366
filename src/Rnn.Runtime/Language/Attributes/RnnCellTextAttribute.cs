namespace Rnn;

/// <summary>The closed text of a cell, written by the generator, so that models in other assemblies can be compiled from it.</summary>
/// <param name="text">The text; its first line names the grammar.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RnnCellTextAttribute(string text) : Attribute
{
    /// <summary>The text; its first line names the grammar.</summary>
    public string Text => text;
}
