using System;

namespace Rnn.Generators.Equations;

/// <summary>
/// A mistake in a user's equations or stack. The place is given as tokens of a member's body (or initialiser), because closed text and
/// the user's file differ in everything but the order of their tokens.
/// </summary>
internal sealed class EquationException(string id, string message, EquationPosition position) : Exception(message)
{
    /// <summary>Of the diagnostic that reports it.</summary>
    public string Id { get; } = id;
    public EquationPosition Position { get; } = position;
}

/// <param name="Cell">Metadata name of the class; empty for the model itself.</param>
/// <param name="Member">The method or field; empty for the class as a whole.</param>
/// <param name="FirstToken">Index of the first token in the member's body or initialiser.</param>
/// <param name="TokenCount">0: the whole member.</param>
internal sealed record EquationPosition(string Cell, string Member, int FirstToken, int TokenCount)
{
    public static EquationPosition OfModel(string member = "") => new("", member, 0, 0);
}
