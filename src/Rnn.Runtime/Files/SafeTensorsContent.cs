namespace Rnn;

/// <summary>A safetensors file in memory.</summary>
/// <param name="Metadata">Its text entries.</param>
/// <param name="Tensors">Its arrays, in the order of the header.</param>
sealed record SafeTensorsContent(IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<SafeTensor> Tensors);
