using Rnn.Execution;

namespace Rnn.Training;

/// <summary>How a network is trained. Everything that decides about the numbers stands here; threads and progress do not.</summary>
public sealed record TrainingOptions
{
    /// <summary>
    /// Steps per batch. For streams the length of the pieces that backpropagation is truncated to (0: 50); for sequences the most
    /// that is allowed (0: as long as the longest).
    /// </summary>
    public int SequenceLength { get; init => field = AtLeast(value, 0, nameof(SequenceLength)); }

    /// <summary>Rows per batch: parallel streams, or sequences.</summary>
    public int BatchSize { get; init => field = AtLeast(value, 1, nameof(BatchSize)); } = 32;

    /// <summary>
    /// 0: what the backward pass needs is kept for every step. Else for one segment of so many steps, and the states between segments; each
    /// segment is computed twice. For sequences that are too long for memory; the square root of their length needs least. Null: as the model
    /// says (<see cref="CheckpointAttribute"/>), else 0.
    /// </summary>
    public int? CheckpointEvery { get; init => field = value is { } every ? AtLeast(every, 0, nameof(CheckpointEvery)) : null; }

    /// <summary>The limit for the norm of all gradients together; 0: none. It keeps their direction, and is the one to try first.</summary>
    public float ClipNorm { get; init => field = Limit(value, nameof(ClipNorm)); }

    /// <summary>Which norm of all gradients together is limited, and reported.</summary>
    public NormOrder ClipNormOrder { get; init; }

    /// <summary>The limit for the norm of each parameter's gradient; 0: none.</summary>
    public float ClipTensorNorm { get; init => field = Limit(value, nameof(ClipTensorNorm)); }

    /// <summary>The limit for the magnitude of every single gradient; 0: none.</summary>
    public float ClipValue { get; init => field = Limit(value, nameof(ClipValue)); }

    /// <summary>Parameters with a learning rate or weight decay of their own.</summary>
    public IReadOnlyList<ParameterGroup> Groups { get; init; } = [];

    /// <summary>The last part of the data, taken before shuffling, that is not learnt from but judged after each epoch.</summary>
    public double ValidationFraction
    {
        get;
        init => field = value is >= 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(ValidationFraction), value, $"ValidationFraction is {value}; it is at least 0 and below 1.");
    }

    /// <summary>Whether sequences have a new order in every epoch. Streams always keep theirs.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>Key of all random numbers: shuffling and dropout.</summary>
    public ulong Seed { get; init; }

    /// <summary>Threads that share one update; the numbers are the same for any count.</summary>
    public int Threads
    {
        get;
        init => field = value is >= 1 and <= ThreadTeam.MostWorkers
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Threads), value, $"Threads is {value}; it is from 1 to {ThreadTeam.MostWorkers}.");
    } = Math.Min(Environment.ProcessorCount, ThreadTeam.MostWorkers);

    /// <summary>What the optimizer's learning rate is multiplied by while training goes on; null: 1.</summary>
    public LearningRateSchedule? Schedule { get; init; }

    /// <summary>What is done to the inputs of a batch before it is learnt from, as by <see cref="ScheduledSampling{TModel, TState}"/>; null: nothing.</summary>
    public IBatchChange? BatchChange { get; init; }

    /// <summary>The entry that is trained; null: the model's only one.</summary>
    public string? Entry { get; init; }

    /// <summary>The output that the loss judges; null: the entry's only one.</summary>
    public string? Output { get; init; }

    static float Limit(float value, string name)
        => float.IsFinite(value) && value >= 0 ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} is {value}; a limit is finite and not negative, 0 is none.");

    static int AtLeast(int value, int least, string name)
        => value >= least ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} is {value}; it is at least {least}.");
}
