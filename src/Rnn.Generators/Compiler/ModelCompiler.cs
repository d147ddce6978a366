// The whole compiler as one function of named stages. In: specs. Out: the files of one model.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rnn.Generators.Emission;
using Rnn.Generators.Equations;
using Rnn.Generators.Ir;
using Rnn.Generators.Lowering;
using Rnn.Generators.Parsing;

namespace Rnn.Generators.Compiler;

internal static class ModelCompiler
{
    public static IReadOnlyList<GeneratedFile> Compile(ModelSpec spec, IReadOnlyList<CellSpec> cells)
    {
        var source = FrontEnd.Read(spec, cells).Compilable();
        var ports = source.Entries.ToDictionary(e => e.Entry, SourceModel.PortsOf);
        var fingerprint = Fingerprint(source);
        var parameters = source.Parameters;
        var stages = spec.Explain ? new StagesEmitter() : null;
        var compiled = RnnCompiler.Compile(new(parameters, source.Entries, ports), stages is null ? null : stages.Add);
        var files = ModelEmitter.Emit(new LoweredModel(
            spec.Namespace, spec.Name, spec.Accessibility, source.Layers,
            [.. parameters.Select(p => compiled.Homes[p.Name].LayoutOf(p))], compiled.Homes.Size, compiled.States,
            [.. compiled.Entries.Select(e => new LoweredEntry(e.Graph.Entry, ports[e.Graph.Entry], e.Forward, e.Backward, e.Step, e.FlopsPerStep) { Axes = e.Axes, Lengths = e.Graph.Lengths.Where(l => e.Axes.Contains(l.Key)).ToDictionary(l => l.Key, l => l.Value), OfStreams = e.OfStreams })],
            fingerprint)
        {
            HasMembers = !spec.IsStack,
            CheckpointEvery = spec.CheckpointEvery,
            Precisions = [.. spec.Precisions],
        });
        return stages is null ? files : [.. files, stages.File];
    }

    /// <summary>
    /// FNV-1a over the ops of every entry and what they read: equal for models that can exchange parameters. Names of locals, comments,
    /// traces and the order of declarations do not count.
    /// </summary>
    static string Fingerprint(SourceModel source)
    {
        var hash = 14695981039346656037UL;
        foreach (var graph in source.Entries)
        {
            Mix(graph.Entry);
            var numbers = graph.Nodes.Select((n, i) => (n, i)).ToDictionary(x => x.n, x => x.i);
            foreach (var node in graph.Nodes)
            {
                Mix(node.Op.ToString());
                foreach (var operand in node.Operands) Mix($"{numbers[operand.Definition]}.{operand.Index}");
                foreach (var result in node.Results) Mix(result.Shape.ToString());
            }
            foreach (var (port, value) in graph.Outputs.Where(o => o.Port.Role != PortRole.Trace)) Mix($"{port.Role} {port.Name} {numbers[value.Definition]}.{value.Index}");
        }
        return hash.ToString("x16", CultureInfo.InvariantCulture);

        void Mix(string text)
        {
            foreach (var c in text + "\n") hash = unchecked((hash ^ c) * 1099511628211UL);
        }
    }
}
