using System;
using System.Collections.Generic;
using System.Linq;

namespace Rnn.Generators.Equations;

/// <summary>
/// Dilated recurrence around any cell (Chang et al. 2017). In: one step of a cell. Out: the same step on the states of some steps ago. What is
/// carried is a shift register for every state, under the state's own name.
/// </summary>
internal static class Dilation
{
    public static IReadOnlyList<StateSlot> Registers(CellInstance cell, int steps) =>
        [.. cell.AllStates().Select(s => s with { Type = new PastType(s.Type, steps) })];

    public static Term Around(EntryReader reader, CellInstance cell, IReadOnlyList<StateSlot> registers, Func<Term> step)
    {
        var pasts = registers.Select(r => (PastTerm)reader.Read(r)).ToList();
        var states = cell.AllStates().Select((s, i) => (s, pasts[i].Ago(pasts[i].Length, reader.Builder))).ToList();
        var (result, after) = reader.Within(states, step);
        for (int i = 0; i < registers.Count; i++) reader.Assign(registers[i], pasts[i].Push(after[i], reader.Builder));
        return result;
    }
}
