namespace Rnn;

/// <summary>What every cell has: its states as one value. The generated part of a cell implements it.</summary>
public interface ICell
{
    /// <summary>
    /// All states, in the order of their declaration, those of sub-cells nested. Set <see cref="States.Zero"/> to start a new sequence.
    /// </summary>
    States State { get; set; }
}
