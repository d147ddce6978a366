namespace Rnn.Training;

/// <summary>Passes over data, batch by batch; filling a batch allocates nothing.</summary>
public abstract class BatchSource
{
    /// <summary>Steps of the longest batch.</summary>
    public abstract int SequenceLength { get; }

    /// <summary>Rows of the largest batch.</summary>
    public abstract int BatchSize { get; }

    /// <summary>Batches in a pass.</summary>
    public abstract int Batches { get; }

    /// <summary>Whether the final states of a batch are the initial states of the next one in the same pass.</summary>
    public abstract bool CarriesState { get; }

    /// <summary>Starts a pass.</summary>
    /// <param name="epoch">Its number; with the seed it decides the order.</param>
    public abstract void Begin(int epoch);

    /// <summary>Sets length, batch, lengths and input of the workspace, and targets and weights.</summary>
    /// <param name="batch">Which batch of the pass.</param>
    /// <param name="workspace">Receives the input.</param>
    /// <param name="targets">Receives what is wanted.</param>
    public abstract void Fill(int batch, Workspace workspace, TargetBuffer targets);
}
