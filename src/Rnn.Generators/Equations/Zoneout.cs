using System;
using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Equations;

/// <summary>
/// Zoneout around any cell (Krueger et al. 2016). In: one step of a cell. Out: the same step, after which every unit of every state has its old
/// value with a given probability in training, and the mean of old and new otherwise: s' = keep s + (1 - keep) step(s).
/// </summary>
internal static class Zoneout
{
    public static Term Around(EntryReader reader, CellInstance cell, double rate, Func<Term> step, Func<string, EquationException> error)
    {
        var states = cell.AllStates().Where(s => !s.Field.IsAuxiliaryLoss).ToList();
        foreach (var state in states)
            if (state.Type is not (VectorType or ScalarType)) throw error($"{cell.Path} keeps units of its states, but {state.Field.Name} is of type {state.Type}: vectors and scalars can be kept");
        var before = states.ConvertAll(s => reader.Read(s).Values.Single());
        var keep = before.ConvertAll(s => reader.Builder.Apply(new Draw(reader.NextSite(), s.Shape.Width, reader.Axis, (float)rate, 1, (float)rate)));
        var result = step();

        // What the cell tells of a state is told as it is kept: the h of an LSTM is state and output.
        var kept = new Dictionary<Value, Value>();
        for (int i = 0; i < states.Count; i++)
        {
            var n = i;
            var after = reader.Read(states[n]);
            if (after.Values.Single() != before[n]) reader.Assign(states[n], after.Select(next => kept[next] = Mixed(reader.Builder, keep[n], before[n], next)));
        }
        return result.Select(value => kept.TryGetValue(value, out var mixed) ? mixed : value);
    }

    static Value Mixed(GraphBuilder builder, Value keep, Value before, Value after)
    {
        var change = builder.Apply(new Subtract(), builder.Constant(1, keep.Shape.Width), keep);
        return builder.Apply(new Add(), builder.Apply(new Multiply(), keep, before), builder.Apply(new Multiply(), change, after));
    }
}
