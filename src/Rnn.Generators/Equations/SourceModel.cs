using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;
using Rnn.Generators.Ops;

namespace Rnn.Generators.Equations;

/// <summary>
/// A model as the front end hands it on: one graph an entry, its parameters (those that an entry reads, in the order of declaration), and
/// the layers as a reader sees them.
/// </summary>
internal sealed record SourceModel(IReadOnlyList<Graph> Entries, IReadOnlyList<Parameter> Parameters, IReadOnlyList<LayerDescription> Layers)
{
    const long LargestBlock = 1 << 30;

    /// <summary>Why the stages behind the front end cannot compile it; null where they can.</summary>
    public EquationException? NotCompiled { get; init; }

    /// <summary>The model itself, if all of it is compiled.</summary>
    public SourceModel Compilable()
    {
        if (NotCompiled is { } reason) throw reason;
        CheckBlock();
        CheckUses();
        return this;
    }

    /// <summary>A matrix stands in the block as products read it or row by row, not both.</summary>
    void CheckUses()
    {
        var read = Entries.SelectMany(g => g.Nodes).SelectMany(n => n.Operands).Select(v => v.Op).OfType<ParameterOp>().Distinct().ToList();
        foreach (var op in read.Where(o => o.RowByRow))
            if (read.Any(o => !o.RowByRow && o.Parameter == op.Parameter))
                throw new EquationException(EquationIds.NotCompiled, $"{op.Parameter.Name} is multiplied with vectors and is also part of arithmetic on matrices or the start of a state; that runs in eager mode, but is not compiled. Two parameters are", EquationPosition.OfModel(op.Parameter.Name.Split('.')[0]));
    }

    /// <summary>All parameters lie in one block of floats; each matrix may be padded to whole vectors along either side.</summary>
    void CheckBlock()
    {
        long Padded(Parameter p) => Math.Max((p.Shape.Rows + 15L) / 16 * 16 * p.Shape.Columns, (p.Shape.Columns + 15L) / 16 * 16 * p.Shape.Rows);
        if (Parameters.Sum(Padded) <= LargestBlock) return;
        var largest = Parameters.OrderByDescending(Padded).First();
        throw new EquationException(EquationIds.SizeOutOfRange, string.Format(CultureInfo.InvariantCulture,
            "the parameters of the model take more than {0} floats (4 GB), the largest is {1} with {2} x {3}", LargestBlock, largest.Name, largest.Shape.Rows, largest.Shape.Columns),
            EquationPosition.OfModel(largest.Name.Split('.')[0]));
    }

    /// <summary>What of the declared parameters exists: the rest of them no equation reads once options are known.</summary>
    public static IReadOnlyList<Parameter> Used(IReadOnlyList<Graph> entries, IEnumerable<CellInstance> instances)
    {
        var read = new HashSet<Parameter>(entries.SelectMany(g => g.Nodes).Select(n => n.Op).OfType<ParameterOp>().Select(o => o.Parameter));
        return [.. instances.SelectMany(i => i.AllParameters()).Where(read.Contains).Distinct()];      // a tied matrix belongs to two layers
    }

    /// <summary>The ports of an entry in the caller's order: inputs as declared, outputs, losses, initial states, final states, traces, their gradients.</summary>
    public static IReadOnlyList<Port> PortsOf(Graph graph)
    {
        var inputs = graph.Nodes.Where(n => n.Op is InputOp).OrderBy(n => n.Id).Select(n => ((InputOp)n.Op).Port).ToList();
        var outputs = graph.Outputs.Select(o => o.Port).Where(p => !p.IsOfStreams).ToList();
        return
        [
            .. inputs.Where(p => p.Role == PortRole.Input), .. outputs.Where(p => p.Role == PortRole.Output), .. outputs.Where(p => p.Role == PortRole.AuxiliaryLoss),
            .. inputs.Where(p => p.Role == PortRole.InitialState), .. outputs.Where(p => p.Role == PortRole.FinalState),
            .. outputs.Where(p => p.Role == PortRole.Trace), .. outputs.Select(p => p.Gradient).OfType<Port>(),
        ];
    }
}
