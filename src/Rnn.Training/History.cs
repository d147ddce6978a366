using System.Text;

namespace Rnn.Training;

/// <summary>The course of a training.</summary>
public sealed class History
{
    readonly List<EpochRecord> epochs = [];
    readonly List<float> losses = [];

    /// <summary>The finished epochs.</summary>
    public IReadOnlyList<EpochRecord> Epochs => epochs;

    /// <summary>The loss of each update.</summary>
    public IReadOnlyList<float> Losses => losses;

    /// <summary>The last finished epoch, or null.</summary>
    public EpochRecord? Last => epochs.Count == 0 ? null : epochs[^1];

    /// <summary>The epoch with the lowest validation loss (training loss, where nothing was held back), or null.</summary>
    public EpochRecord? Best => epochs.MinBy(e => (e.Validation ?? e.Training).Loss);

    /// <summary>One line per epoch.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var epoch in epochs) text.Append(epoch).Append('\n');
        return text.ToString();
    }

    internal void Reserve(int moreEpochs, int moreUpdates)
    {
        epochs.EnsureCapacity(epochs.Count + moreEpochs);
        losses.EnsureCapacity(losses.Count + moreUpdates);
    }

    internal void Add(float loss) => losses.Add(loss);

    internal void Add(EpochRecord epoch) => epochs.Add(epoch);
}
