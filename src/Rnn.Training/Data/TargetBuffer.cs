namespace Rnn.Training;

/// <summary>Targets and weights of one batch, in the order of the output port's rows.</summary>
public sealed class TargetBuffer
{
    readonly int[] labels;
    readonly float[] values;
    readonly float[] weights;
    int rows;

    /// <summary>Allocates for the largest batch.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="width">Numbers per row.</param>
    public TargetBuffer(int rows, int width)
    {
        Width = width;
        labels = new int[rows];
        values = new float[rows * width];
        weights = new float[rows];
    }

    /// <summary>Numbers per row.</summary>
    public int Width { get; }

    /// <summary>Rows in use; setting it makes all weights 1.</summary>
    public int Rows
    {
        get => rows;
        set
        {
            rows = value;
            Weights.Fill(1);
        }
    }

    /// <summary>Whether the targets are labels.</summary>
    public bool HasLabels { get; set; }

    /// <summary>One class per row.</summary>
    public Span<int> Labels => labels.AsSpan(0, rows);

    /// <summary>Wanted values [rows x width].</summary>
    public Span<float> Values => values.AsSpan(0, rows * Width);

    /// <summary>One weight per row; 0 for padded steps.</summary>
    public Span<float> Weights => weights.AsSpan(0, rows);

    /// <summary>What a loss evaluates.</summary>
    /// <param name="prediction">The output port.</param>
    /// <param name="gradient">Its gradient, or empty.</param>
    public LossRows Against(ReadOnlySpan<float> prediction, Span<float> gradient) => new()
    {
        Width = Width,
        Prediction = prediction[..(rows * Width)],
        Weights = Weights,
        Labels = HasLabels ? Labels : [],
        Values = HasLabels ? [] : Values,
        Gradient = gradient.IsEmpty ? [] : gradient[..(rows * Width)],
    };
}
