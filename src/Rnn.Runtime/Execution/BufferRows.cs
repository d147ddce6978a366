using System.ComponentModel;

namespace Rnn.Execution;

/// <summary>Which rows a buffer of a workspace has.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum BufferRows
{
    /// <summary>One row per step and row of the batch.</summary>
    Steps,

    /// <summary>One row per row of the batch.</summary>
    Batch,

    /// <summary>A single row.</summary>
    One,

    /// <summary>One row per distinct token.</summary>
    Distinct,
}
