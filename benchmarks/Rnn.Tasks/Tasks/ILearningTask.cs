using Rnn.Tasks.Training;

namespace Rnn.Tasks.Tasks;

/// <summary>A task with the networks that are asked to learn it. A new task is one file; nothing registers it.</summary>
public interface ILearningTask
{
    /// <summary>The name on the command line.</summary>
    string Name { get; }

    /// <summary>Trains every network with one seed.</summary>
    /// <param name="seed">Of parameters and samples.</param>
    IEnumerable<TaskResult> Run(ulong seed);
}
