using System.Collections.Generic;

namespace Rnn.Generators.Equations;

/// <summary>
/// Values of states within one scan, map or branch; the outermost frame is the entry. What a frame has not seen is read in the frame
/// around it.
/// </summary>
internal sealed class StateFrame(StateFrame? outer, string? axis, string? impure)
{
    public StateFrame? Outer { get; } = outer;

    /// <summary>The axis that is walked; null for an entry or a branch.</summary>
    public string? Axis { get; } = axis;

    /// <summary>Why no state may be assigned here; null where it may.</summary>
    public string? Impure { get; } = impure;

    public Dictionary<StateSlot, Term> Current { get; } = [];

    /// <summary>In order of first assignment.</summary>
    public List<StateSlot> Assigned { get; } = [];

    public void Assign(StateSlot slot, Term value)
    {
        Current[slot] = value;
        if (!Assigned.Contains(slot)) Assigned.Add(slot);
    }
}
