using System;
using System.Collections.Generic;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Equations;

/// <summary>
/// The values of one entry that [Trace] names: locals and states by the path of their cell (<c>Lstm1.i</c>, <c>read.w</c>), what a layer's Step
/// gives by the path alone. They leave the entry beside its outputs, as the last assignment within a step left them.
/// </summary>
internal sealed class Traces(IReadOnlyList<TraceSpec> wanted)
{
    const int MostNamed = 16;
    readonly Dictionary<string, (Term Value, string? Axis)> seen = new(StringComparer.Ordinal);

    public static readonly Traces None = new([]);

    /// <summary>An entry that is read again starts over.</summary>
    public void Clear() => seen.Clear();

    /// <param name="name">The path of the cell and the name in it.</param>
    /// <param name="value">What was assigned.</param>
    /// <param name="axis">The axis walked there. What is assigned before or after a scan is not what its steps assign.</param>
    public void See(string name, Term value, string? axis)
    {
        if (wanted.Count == 0 || axis is null && seen.TryGetValue(name, out var known) && known.Axis is not null) return;
        seen[name] = (value, axis);
    }

    /// <summary>Adds a port for each value that this entry has.</summary>
    public void Leave(GraphBuilder builder)
    {
        foreach (var trace in wanted)
            if (seen.TryGetValue(trace.Name, out var found)) builder.Graph.Outputs.Add(Port(trace, found.Value, found.Axis, builder));
    }

    static (Port, Value) Port(TraceSpec trace, Term term, string? axis, GraphBuilder builder)
    {
        var element = term is SequenceTerm sequence ? sequence.Element : term;
        if (element is TensorTerm { Kind: TensorKind.Matrix } matrix) element = new Operators(builder).RowByRow(matrix);
        if (element is not TensorTerm { Kind: not TensorKind.Token, Value: var value } || value.Space.Rank > 1 || term is SequenceTerm && axis is not null)
            throw Error(trace.Name, $"{trace.Name} of type {term.Type} cannot be traced: vectors, scalars and matrices that a step computes can, and sequences of them outside of steps");
        var space = term is SequenceTerm { Axis: var own } ? Space.Steps(own) : axis is null ? Space.Rows : Space.Steps(axis);
        if (trace.Gradient && value.Space != space)
            throw Error(trace.Name, $"{trace.Name} is the same at every step, so it has no gradient of a step; trace it without Gradient");
        var port = new Port(trace.Name, PortRole.Trace, value.Shape, space);
        return (trace.Gradient ? port with { Gradient = port with { Role = PortRole.TracedGradient } } : port, value);
    }

    /// <summary>Every name is one of some entry's, and means values of one size.</summary>
    public static void Check(IReadOnlyList<TraceSpec> wanted, IReadOnlyList<Traces> entries, IReadOnlyList<Graph> graphs)
    {
        foreach (var (name, _) in wanted)
        {
            if (!entries.Any(e => e.seen.ContainsKey(name))) throw Unknown(name, entries);
            var shapes = graphs.SelectMany(g => g.Outputs).Where(o => o.Port.Role == PortRole.Trace && o.Port.Name == name).Select(o => o.Port.Shape).Distinct();
            if (shapes.Count() > 1) throw Error(name, $"{name} has a size of its own in each of several entries ({string.Join(", ", shapes)}); two names are");
        }
    }

    static EquationException Unknown(string name, IReadOnlyList<Traces> entries)
    {
        var all = entries.SelectMany(e => e.seen.Keys).Distinct().ToList();
        var near = all.Where(n => n.Split('.')[0] == name.Split('.')[0]).ToList();
        var named = (near.Count > 0 ? near : all).OrderBy(n => n, StringComparer.Ordinal).ToList();
        return Error(name, $"{name} is no local, state or layer of the model; there {(named.Count == 1 ? "is" : "are")} {string.Join(", ", named.Take(MostNamed))}{(named.Count > MostNamed ? ", ..." : "")}");
    }

    static EquationException Error(string name, string message) => new(EquationIds.Untraceable, message, EquationPosition.OfModel(name));
}
