namespace Rnn.Training;

/// <summary>The order in which a sweep of <see cref="HopfieldNetwork"/> changes units.</summary>
public enum HopfieldUpdate
{
    /// <summary>One after the other, each seeing those before it.</summary>
    Asynchronous,

    /// <summary>All at once, each seeing the sweep before.</summary>
    Synchronous,
}
