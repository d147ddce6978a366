namespace Rnn.Training;

/// <summary>Where a sequence is filled up or cut.</summary>
public enum SequenceEnd
{
    /// <summary>At its beginning: the last steps stay where they are.</summary>
    Before,

    /// <summary>At its end.</summary>
    After,
}
