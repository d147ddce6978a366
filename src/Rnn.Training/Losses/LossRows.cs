namespace Rnn.Training;

/// <summary>
/// What a loss sees: the rows of one output port in the caller's order, unpadded, with their targets and weights. A row of
/// weight 0 (a padded step) enters nothing: its prediction is not read, and its gradient is 0.
/// </summary>
public readonly ref struct LossRows
{
    /// <summary>Numbers per row.</summary>
    public required int Width { get; init; }

    /// <summary>The model's output [rows x width].</summary>
    public required ReadOnlySpan<float> Prediction { get; init; }

    /// <summary>One weight per row.</summary>
    public required ReadOnlySpan<float> Weights { get; init; }

    /// <summary>One class per row, or empty where the targets are values.</summary>
    public ReadOnlySpan<int> Labels { get; init; }

    /// <summary>The wanted values [rows x width], or empty where the targets are labels.</summary>
    public ReadOnlySpan<float> Values { get; init; }

    /// <summary>Receives d loss / d prediction [rows x width]; empty when only the loss is wanted.</summary>
    public Span<float> Gradient { get; init; }

    /// <summary>Number of rows.</summary>
    public int Rows => Weights.Length;

    /// <summary>Whether the targets are labels.</summary>
    public bool HasLabels => !Labels.IsEmpty;
}
