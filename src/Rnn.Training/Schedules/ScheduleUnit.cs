namespace Rnn.Training;

/// <summary>What a schedule counts.</summary>
public enum ScheduleUnit
{
    /// <summary>Updates.</summary>
    Update,

    /// <summary>Passes over the data.</summary>
    Epoch,
}
