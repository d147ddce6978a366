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

    /// <summary>One row per step and row of the batch, the steps of a row one after another, filled up to a multiple of 16.</summary>
    RowByRow,

    /// <summary>For each row of <see cref="Steps"/>, one row per step of a second axis, filled up to a multiple of 16.</summary>
    Pairs,

    /// <summary>For each row of <see cref="Batch"/>, one row per step of a second axis, filled up to a multiple of 16.</summary>
    StepPairs,
}
