namespace Rnn.Training;

/// <summary>Changes the inputs of a batch before the trainer learns from it; batches that are only judged stay as they are.</summary>
public interface IBatchChange
{
    /// <summary>Changes a batch.</summary>
    /// <param name="batch">Lengths and input ports are set.</param>
    /// <param name="update">Updates before this one, from 0.</param>
    /// <param name="continues">Whether the rows go on where those of the batch before ended.</param>
    void Apply(Workspace batch, long update, bool continues);
}
