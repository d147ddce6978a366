namespace Rnn.Generators.Ir;

/// <summary>A graph or loop program that breaks a rule of its own stage: a defect of the compiler, never of the user's model.</summary>
internal sealed class InvalidGraphException(string message) : System.Exception(message);
