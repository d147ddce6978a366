namespace Rnn;

/// <summary>What the elements of a port are.</summary>
public enum PortKind
{
    /// <summary>Single-precision numbers.</summary>
    Real,

    /// <summary>Indices from 0 to the port's width - 1; they have no gradient.</summary>
    Token,
}
