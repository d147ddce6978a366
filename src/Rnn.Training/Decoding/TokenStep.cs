namespace Rnn.Training;

/// <summary>
/// One step of a model that reads a token and scores the next one: <c>model.Step</c>, or <c>model.StepDecode</c> of a network whose entry is
/// called Decode.
/// </summary>
/// <typeparam name="TState">The state of the model, a plain value.</typeparam>
/// <param name="token">What it reads.</param>
/// <param name="state">Moved one step on.</param>
/// <param name="logits">Receives a score for each class; probabilities are their softmax.</param>
public delegate void TokenStep<TState>(int token, ref TState state, Span<float> logits) where TState : struct;
