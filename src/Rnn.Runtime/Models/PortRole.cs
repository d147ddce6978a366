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

    /// <summary>A value inside the entry that <c>[Trace]</c> names, written by the forward pass; it has no gradient of the caller's.</summary>
    Trace,

    /// <summary>The derivative of the loss by a traced value at each step, written by the backward pass.</summary>
    TracedGradient,
}
