namespace Rnn.Conformance.Running;

/// <summary>
/// A state of the model and the places of the case that speak of it. Rows of the batch follow each other from <c>Offset</c> on, in
/// the initial tensor (an input; zero where the case has none) as in the final one (expected).
/// </summary>
internal sealed record StatePart(string State, string Initial, string Final, int Offset = 0);
