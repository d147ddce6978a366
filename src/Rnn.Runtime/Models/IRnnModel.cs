namespace Rnn;

/// <summary>
/// What every generated model is: the one contract that trainer, losses, gradient checks and conformance tests use. An entry is a
/// method of the model that can be trained or run over sequences, by its place in <see cref="ModelInfo.Entries"/>; a stack has one.
/// </summary>
/// <typeparam name="TSelf">The model itself.</typeparam>
public interface IRnnModel<TSelf> where TSelf : class, IRnnModel<TSelf>
{
    /// <summary>Entries with their ports, parameters, layers, counts.</summary>
    static abstract ModelInfo Info { get; }

    /// <summary>A model whose parameters are drawn from a seed: the same seed gives the same bits everywhere.</summary>
    static abstract TSelf Create(ulong seed);

    /// <summary>The memory that passes of an entry need.</summary>
    /// <param name="entry">Which entry.</param>
    /// <param name="length">Capacity in steps, on each of its axes; <see cref="WorkspacePlan.With"/> gives an axis another one.</param>
    /// <param name="batch">Capacity in rows.</param>
    static abstract WorkspacePlan Plan(int entry, int length, int batch);

    /// <summary>All parameters: one packed block, and views by name.</summary>
    ParameterBlock Parameters { get; }

    /// <summary>Reads the input ports and initial states, writes outputs and final states.</summary>
    void Forward(int entry, Workspace workspace);

    /// <summary>
    /// After <see cref="Forward"/> on the same workspace: reads the gradients of outputs and final states, adds to those of the
    /// parameters, writes those of real inputs and initial states.
    /// </summary>
    void Backward(int entry, Workspace workspace);
}
