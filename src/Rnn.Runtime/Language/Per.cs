namespace Rnn;

/// <summary>How often a random mask is drawn.</summary>
public enum Per
{
    /// <summary>Anew at every step.</summary>
    Step,

    /// <summary>Once for all steps of a sequence (variational dropout).</summary>
    Sequence,
}
