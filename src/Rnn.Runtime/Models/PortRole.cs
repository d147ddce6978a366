namespace Rnn;

/// <summary>What a port of an entry is for.</summary>
public enum PortRole
{
    /// <summary>Read by the forward pass.</summary>
    Input,

    /// <summary>Written by the forward pass; its gradient is read by the backward pass.</summary>
    Output,

    /// <summary>A state before the first step, one row per sequence.</summary>
    InitialState,

    /// <summary>The same state after the last valid step of each row.</summary>
    FinalState,

    /// <summary>A number of each sequence that a trainer adds to the loss, such as the cost of pondering. A stream has none.</summary>
    AuxiliaryLoss,
}
