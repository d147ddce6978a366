namespace Rnn;

/// <summary>
/// Trains on sequences that are too long for memory: what the backward pass needs is kept for one segment of steps and, between segments, the
/// states alone; each segment is computed twice. The default of the model, which the trainer's option <c>CheckpointEvery</c> overrules.
/// </summary>
/// <param name="every">Steps of a segment, at least 1; the square root of the sequences' length needs least memory.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CheckpointAttribute(int every) : Attribute
{
    /// <summary>Steps of a segment.</summary>
    public int Every => every;
}
