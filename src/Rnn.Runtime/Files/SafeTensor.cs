namespace Rnn;

/// <summary>A named array of a safetensors file, row by row.</summary>
/// <param name="Name">The name.</param>
/// <param name="Shape">The sizes, outermost first.</param>
/// <param name="Values">The numbers.</param>
sealed record SafeTensor(string Name, int[] Shape, float[] Values);
