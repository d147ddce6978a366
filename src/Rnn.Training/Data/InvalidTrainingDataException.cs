namespace Rnn.Training;

/// <summary>Training data are empty, contain a number that is none, or do not fit the model. Nothing was changed.</summary>
/// <param name="message">What is wrong, where, what was expected and what was found.</param>
public sealed class InvalidTrainingDataException(string message) : ArgumentException(message);
