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

    /// <summary>The epoch with the lowest validation loss (training loss, where nothing was held back) among those with a finite one, or null.</summary>
    public EpochRecord? Best => epochs.Where(e => double.IsFinite((e.Validation ?? e.Training).Loss)).MinBy(e => (e.Validation ?? e.Training).Loss);

    /// <summary>One line per epoch.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var epoch in epochs) text.Append(epoch).Append('\n');
        return text.ToString();
    }

    /// <summary>Room for what is to come, so that an update allocates nothing; a training without an end in sight gets room for a million updates at first.</summary>
    internal void Reserve(int moreEpochs, long moreUpdates)
    {
        const int Most = 1 << 20;
        epochs.EnsureCapacity(epochs.Count + Math.Min(moreEpochs, Most));
        losses.EnsureCapacity(losses.Count + (int)Math.Min(moreUpdates, Most));
    }

    internal void Add(float loss) => losses.Add(loss);

    internal void Add(EpochRecord epoch) => epochs.Add(epoch);
}
