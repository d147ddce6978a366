namespace Rnn;

/// <summary>A line of a model's summary.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Type">The cell or layer it is.</param>
/// <param name="OutputShape">What it gives, as in "t x 128".</param>
/// <param name="ParameterCount">The numbers it holds.</param>
public sealed record LayerInfo(string Name, string Type, string OutputShape, int ParameterCount);
