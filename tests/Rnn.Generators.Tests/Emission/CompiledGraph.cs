using Rnn.Generators.Compiler;
using Rnn.Generators.Lowering;
using Rnn.Generators.Tests.Interpreters;

namespace Rnn.Generators.Tests.Emission;

/// <summary>A graph written by hand, through all stages up to emission.</summary>
internal static class CompiledGraph
{
    public static LoweredModel Lower(GraphBuilder model)
    {
        var compiled = RnnCompiler.Compile(model.Model);
        var ports = model.Model.Ports[model.Graph.Entry];
        return new LoweredModel("Samples", "FromGraph", "public", [], [.. model.Model.Parameters.Select(p => compiled.Homes[p.Name].LayoutOf(p))], compiled.Homes.Size, compiled.States,
            [.. compiled.Entries.Select(e => new LoweredEntry(e.Graph.Entry, ports, e.Forward, e.Backward, e.Step, e.FlopsPerStep) { Axes = e.Axes })], "0123456789abcdef");
    }
}
