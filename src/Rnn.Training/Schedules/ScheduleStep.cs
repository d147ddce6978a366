namespace Rnn.Training;

/// <summary>Where a training stands when an update begins.</summary>
/// <param name="Update">Updates before this one, from 0.</param>
/// <param name="Epoch">Epochs before this one, from 0.</param>
/// <param name="Done">Share of the planned updates that is done, from 0 to below 1.</param>
public readonly record struct ScheduleStep(long Update, int Epoch, double Done)
{
    /// <summary>The number that a schedule in some unit counts.</summary>
    /// <param name="unit">Updates or epochs.</param>
    public long In(ScheduleUnit unit) => unit == ScheduleUnit.Epoch ? Epoch : Update;
}
